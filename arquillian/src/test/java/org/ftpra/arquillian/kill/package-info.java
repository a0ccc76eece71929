/**
 * Kills a real app server under a load of two-phase transactions, again and again, and counts what does not agree afterwards.
 *
 * <p>A round: the transactions of {@link org.ftpra.arquillian.kill.load} run in the application
 * {@link org.ftpra.arquillian.kill.app} on a server of {@link org.ftpra.arquillian.kill.server}; the server is killed as by
 * {@code kill -9}, and started again with the same directories; then {@link org.ftpra.arquillian.kill.check} compares the
 * FTP server's directory, what the partner has taken, and the database. Nothing of the adapter takes part in the counting.
 */
package org.ftpra.arquillian.kill;
