/**
 * The data channel: who listens, who dials, and in which order that is tried (RFC 959 section 3.2, RFC 1579, RFC 2428).
 *
 * <p>The order, made in {@link org.ftpra.engine.data.WaySearch} of what {@code dataChannelMode} and
 * {@code extendedCommands} leave ({@link org.ftpra.engine.data.DataChannelChoice#ways}):
 *
 * <ol>
 *   <li>The one of the following that worked last with this server ({@link org.ftpra.engine.data.WayMemory}).
 *   <li>EPSV: the server listens, and tells the port; the address is the control channel's.
 *   <li>PASV: the same; whether the address in the reply counts is a matter of
 *       {@link org.ftpra.engine.data.PassiveChoice}, and by default it does not.
 *   <li>EPRT: we listen where {@link org.ftpra.engine.data.ActiveChoice} says, and let nobody in but the control peer.
 *   <li>PORT: the same, on IPv4 only. Through a proxy neither can be.
 * </ol>
 *
 * <p>{@link org.ftpra.engine.data.DataChannelOpener#open} goes down this list;
 * {@link org.ftpra.engine.data.TransferStart} begins the transfer over one of them, by {@code PassiveWay} or
 * {@code ActiveWay}.
 *
 * <p>A way is closed ({@code ClosedWay}), and the next one is tried, if
 *
 * <ul>
 *   <li>its command is refused, or not answered in time, or the answer cannot be read;
 *   <li>the connection is refused, unreachable, or not made in time;
 *   <li>425 answers the transfer, or, before the server has dialled, any refusal follows a preliminary reply.
 * </ul>
 *
 * <p>The time is short while another way is left and this one is not known to work
 * ({@link org.ftpra.engine.data.WaySearch}). Any other failure ends the search, and so does the data channel: what may have
 * moved a byte is never begun again.
 *
 * <p>A control channel on which a transfer command, or one of the four, is left without its reply is given up: nobody knows
 * what the server will say next. The search outlives it and goes on with a new one.
 *
 * <p>Under TLS, {@link org.ftpra.engine.data.PrivateLevel} makes the handshake once the server has begun the transfer, or
 * kept silent for two seconds ({@link org.ftpra.engine.data.FirstReply}). If the server refuses a channel because it resumed
 * no TLS session ({@link org.ftpra.engine.data.ResumptionVerdict}), {@link org.ftpra.engine.data.TlsMemory} learns that for
 * all sessions, and the search goes on with a new control channel ({@link org.ftpra.engine.data.SessionUsedUp}).
 */
package org.ftpra.engine.data;
