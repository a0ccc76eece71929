/**
 * The data channel: who listens, who dials, and in which order that is tried (RFC 959 section 3.2, RFC 1579, RFC 2428).
 *
 * <p>The order, in {@link org.ftpra.engine.data.DataChannelOpener}:
 *
 * <ol>
 *   <li>EPSV: the server listens on the control channel's address, and tells the port.
 *   <li>PASV, if the server refuses EPSV. The port is taken from the reply; the address in it is not trusted, the control
 *       peer's is used.
 *   <li>EPRT, only where active mode is configured: we listen on the control channel's own address.
 *   <li>PORT, if the server refuses EPRT, on IPv4.
 * </ol>
 *
 * <p>Mode {@code PASSIVE} and, for now, {@code AUTO} try the first two, {@code ACTIVE} the last two. What was refused
 * once is not asked again on this control channel.
 *
 * <p>Under TLS, {@link org.ftpra.engine.data.DataProtection} makes the handshake once the server has begun the transfer, or
 * kept silent for two seconds ({@link org.ftpra.engine.data.FirstReply}). If the server refuses a channel because it resumed
 * no TLS session, {@link org.ftpra.engine.data.TlsMemory} learns that for all sessions, and the search goes on with a new
 * control channel ({@link org.ftpra.engine.data.SessionUsedUp}).
 */
package org.ftpra.engine.data;
