/**
 * What the FTP server recorded of the commands it received, if it shares its record: a text file that the system property
 * {@code ftp.sample.commandLog} names.
 *
 * <p>A line of it has five columns with tabs between them: the time the command came (ISO 8601, UTC), the name of the
 * control channel, the milliseconds until its final reply, that reply's code, and the command line without secrets.
 */
package org.ftpra.sample.record;
