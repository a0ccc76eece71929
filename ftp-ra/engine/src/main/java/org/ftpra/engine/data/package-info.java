/**
 * The data channel: who listens, who dials, and in which order that is tried (RFC 959 section 3.2, RFC 1579, RFC 2428).
 *
 * <p>The order, in {@link org.ftpra.engine.data.DataChannelOpener}:
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
 * <p>Mode {@code PASSIVE} keeps to the first two, {@code ACTIVE} to the last two, and {@code AUTO} tries all, what worked
 * last first. Through a proxy the last two cannot be. {@link org.ftpra.engine.data.WaySearch} has one transfer's search.
 */
package org.ftpra.engine.data;
