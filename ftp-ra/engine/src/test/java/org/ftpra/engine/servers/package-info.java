/**
 * Real FTP servers for tests: a {@link org.ftpra.engine.servers.ServerKind} starts a
 * {@link org.ftpra.engine.servers.FtpServerUnderTest} on free ports of the loopback address, with its own user and its own
 * temporary directory, and records the commands it gets.
 *
 * <p>A test for all of them is marked {@link org.ftpra.engine.servers.ServersTest}; a test for one starts it itself, e.g.
 * {@code Servers.require(new Vsftpd()).start()}. What needs installing, {@code .ci/install} installs. The classes here
 * that are no tests themselves use neither Commons Net nor AssertJ, so that other modules can use them.
 *
 * <p>With {@link org.ftpra.engine.servers.TlsOptions} they offer TLS, with certificates of
 * {@link org.ftpra.engine.servers.TestCertificates}. What each can do (ServerTlsTest, SharedTlsTest, TlsRecordingTest):
 *
 * <pre>
 *                              vsftpd  ProFTPD  Pure-FTPd  pyftpdlib  Apache
 * AUTH TLS, beside clear       yes     yes      yes        yes        yes
 * implicit                     yes     yes      no         yes (1)    yes
 * TLS 1.2 only, 1.3 only       (2)     yes      (2)        (2)        yes
 * nothing in clear             yes     yes      yes        yes        no
 * session reuse required       yes     yes      no         no         no
 * client certificate required  yes     yes      yes        yes        TLS 1.2 (3)
 * commands known under TLS     yes     yes      no         yes        yes
 *
 * (1) by lines of our own: the library has no such setting
 * (2) by OpenSSL's configuration file
 * (3) after a TLS 1.3 handshake with a client certificate Apache MINA 2.2.4 did not see the next command in 56 of 60 runs
 * </pre>
 */
package org.ftpra.engine.servers;
