/**
 * Real FTP servers for tests: a {@link org.ftpra.engine.servers.ServerKind} starts a
 * {@link org.ftpra.engine.servers.FtpServerUnderTest} on free ports of the loopback address, with its own user and its own
 * temporary directory, and records the commands it gets.
 *
 * <p>A test for all of them is marked {@link org.ftpra.engine.servers.ServersTest}; a test for one starts it itself, e.g.
 * {@code Servers.require(new Vsftpd()).start()}. What needs installing, {@code .ci/install} installs. The classes here
 * that are no tests themselves use neither Commons Net nor AssertJ, so that other modules can use them.
 */
package org.ftpra.engine.servers;
