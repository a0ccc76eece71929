/**
 * Hands pooled FTP sessions to the container (Connectors 2.1, chapters 6 and 9).
 *
 * <p>{@link org.ftpra.adapter.outbound.FtpManagedConnectionFactory} makes a
 * {@link org.ftpra.adapter.outbound.FtpManagedConnection} for each session; the application holds
 * {@link org.ftpra.adapter.outbound.FtpConnectionHandle}s on it. An error of the engine is translated once:
 *
 * <ul>
 *   <li>in a call of the application, by {@link org.ftpra.adapter.access.ApiErrors}, to an
 *       {@link org.ftpra.api.FtpException}; if the session did not survive, the container is told just before, once;
 *   <li>in a call of the container, by {@link org.ftpra.adapter.outbound.SpiErrors}, to a
 *       {@link jakarta.resource.ResourceException};
 *   <li>and what the container throws when no connection can be had, by
 *       {@link org.ftpra.adapter.outbound.AllocationErrors}, back to an {@code FtpException}.
 * </ul>
 */
package org.ftpra.adapter.outbound;
