/**
 * The inbox: a message-driven bean to which the files of a directory on the FTP server are delivered, and what becomes of them.
 * A row in the database and the move to the archive are one transaction; {@code *.poison} fails each time, until it is among the
 * dead letters.
 *
 * <p>What the bean wants of its files is said in its annotation; which server they come from, in {@code ejb-jar.xml}.
 */
package org.ftpra.sample.intake;
