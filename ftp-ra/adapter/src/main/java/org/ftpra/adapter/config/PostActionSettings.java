package org.ftpra.adapter.config;

/**
 * What the commit of a delivery does to the file.
 *
 * @param action in short
 * @param archiveDirectory with ARCHIVE, where to; a relative path from the file's own directory
 * @param archiveConflict with ARCHIVE, what is done if there is a file of this name
 * @param memoryDataSource with KEEP, the JNDI name of the data source by which files are remembered; otherwise empty
 * @param memoryTable with KEEP, the name of the table; it needs no quotes in SQL
 */
public record PostActionSettings(
        PostAction action,
        String archiveDirectory,
        ArchiveConflict archiveConflict,
        String memoryDataSource,
        String memoryTable) {

    static PostActionSettings of(ConfiguredValues values) {
        return new PostActionSettings(
                values.get(FtpProperty.POST_ACTION, PostAction.class),
                values.text(FtpProperty.ARCHIVE_DIRECTORY),
                values.get(FtpProperty.ARCHIVE_CONFLICT, ArchiveConflict.class),
                values.text(FtpProperty.MEMORY_DATA_SOURCE),
                values.text(FtpProperty.MEMORY_TABLE));
    }
}
