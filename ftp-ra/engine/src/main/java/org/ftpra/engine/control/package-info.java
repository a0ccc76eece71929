/**
 * The control channel: one command out, one reply in, every reply matched to its command (RFC 959 sections 4 and 5).
 *
 * <p>What holds here:
 *
 * <ul>
 *   <li>Every wait has a {@link org.ftpra.engine.control.Deadline}: sockets are non-blocking and a
 *       {@link org.ftpra.engine.control.SocketWaiter} waits for them, reading and writing alike.
 *   <li>An argument with CR, LF or NUL never leaves: {@link org.ftpra.engine.control.Command} refuses it.
 *   <li>A line and a reply have a greatest length: {@link org.ftpra.engine.control.ReplyParser}.
 *   <li>Bytes that no command asked for condemn the channel, but for a 421 (RFC 959: "may be a reply to any command").
 *   <li>After an I/O error, a time-out or a reply that is none, the channel is closed and never used again: a late reply
 *       would be taken for the answer to the next command.
 *   <li>Under TLS ({@link org.ftpra.engine.control.TlsTransport}, RFC 4217) the same holds: one read of the socket for each
 *       look, so that records without text prolong nothing; nothing that came in clear is taken over into TLS.
 *   <li>One {@link org.ftpra.engine.control.TlsPeer} for each control channel: its data channels resume its TLS session,
 *       and share one set of buffers.
 * </ul>
 */
package org.ftpra.engine.control;
