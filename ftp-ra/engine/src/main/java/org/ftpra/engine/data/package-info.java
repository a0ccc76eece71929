/**
 * The data channel: who listens, who dials, and in which order that is tried (RFC 959 section 3.2, RFC 1579, RFC 2428).
 *
 * <p>The order ({@link org.ftpra.engine.data.Way}), of which {@code dataChannelMode} and {@code extendedCommands} may leave
 * some out ({@link org.ftpra.engine.data.DataChannelChoice}):
 *
 * <ol>
 *   <li>EPSV: the server listens on the control channel's address, and tells the port.
 *   <li>PASV: the server tells address and port; the address counts only as far as {@link
 *       org.ftpra.engine.data.PassiveChoice} lets it, and the control peer's is dialled else.
 *   <li>EPRT: we listen where {@link org.ftpra.engine.data.ActiveChoice} says, by itself on the control channel's own
 *       address, and let nobody in but the control peer.
 *   <li>PORT: the same, on IPv4.
 * </ol>
 *
 * <p>Through a proxy the last two cannot be. What worked last with this server comes before all others ({@link org.ftpra.engine.data.WayMemory}).
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
