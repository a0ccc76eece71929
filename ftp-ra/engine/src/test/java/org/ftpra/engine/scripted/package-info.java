/**
 * A server that does what a test tells it to, right or wrong, on real sockets.
 *
 * <p>{@link org.ftpra.engine.scripted.ScriptedServer} answers like a sane server. A test changes single answers
 * ({@code server.on("EPSV", "502 no")}), or lets a whole channel fail after a number of bytes
 * ({@link org.ftpra.engine.scripted.Fault}).
 */
package org.ftpra.engine.scripted;
