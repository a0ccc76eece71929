package org.ftpra.arquillian.kill.check;

/**
 * What one transaction was to do.
 *
 * @param id its row in the database
 * @param kind what it does on the FTP server
 * @param name the file that is stored, replaced, deleted, or is to be renamed
 * @param otherName the second file stored, or the new name; else empty
 * @param content what each file that it stores must hold; what the file holds that it deletes or renames
 */
public record Change(String id, Kind kind, String name, String otherName, String content) {}
