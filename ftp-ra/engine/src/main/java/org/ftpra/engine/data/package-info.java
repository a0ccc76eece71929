/**
 * The data channel: who listens, who dials, and in which order that is tried (RFC 959 section 3.2, RFC 1579, RFC 2428).
 *
 * <p>The order ({@link org.ftpra.engine.data.Way}), of which {@code dataChannelMode} and {@code extendedCommands} may leave
 * some out ({@link org.ftpra.engine.data.DataChannelChoice}):
 *
 * <ol>
 *   <li>EPSV: the server listens, and tells the port; the address is the control channel's.
 *   <li>PASV: the same; whether the address in the reply counts is a matter of
 *       {@link org.ftpra.engine.data.PassiveChoice}, and by default it does not.
 *   <li>EPRT: we listen where {@link org.ftpra.engine.data.ActiveChoice} says, and let nobody in but the control peer.
 *   <li>PORT: the same, on IPv4 only. Through a proxy neither can be.
 * </ol>
 *
 * <p>What worked last with this server comes before all others ({@link org.ftpra.engine.data.WayMemory}).
 *
 * <p>A way is closed ({@code ClosedWay}), and {@link org.ftpra.engine.data.DataChannelOpener} falls on to the next, if
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
 */
package org.ftpra.engine.data;
