/**
 * Files are delivered to a message-driven bean: an {@link org.ftpra.adapter.inbound.InboxUnderTest} on a real server, with a
 * {@link org.ftpra.adapter.inbound.Partner} who works on the server's own disk, a real transaction manager, and a database
 * for which each delivery is a row in the same transaction.
 *
 * <p>{@link org.ftpra.adapter.inbound.CheckedEndpoints} are the container's side; they see what breaks the contract.
 */
package org.ftpra.adapter.inbound;
