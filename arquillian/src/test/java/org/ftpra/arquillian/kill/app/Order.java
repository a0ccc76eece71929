package org.ftpra.arquillian.kill.app;

/**
 * What a client asks for.
 *
 * @param id the row
 * @param kind {@code STORE}, {@code STORE_TWO}, {@code REPLACE}, {@code DELETE} or {@code RENAME}
 * @param path the file's path on the FTP server
 * @param otherPath the second file or the new name; else empty
 * @param content what is stored
 * @param slowly how long the third participant takes to vote, in milliseconds
 * @param rowFirst whether the row is written before the file
 * @param rollBack whether the bean rolls back after both
 */
record Order(
        String id,
        String kind,
        String path,
        String otherPath,
        byte[] content,
        int slowly,
        boolean rowFirst,
        boolean rollBack) {}
