/**
 * All that an application imports to move files over FTP: an injected {@link org.ftpra.api.FtpConnectionFactory} gives
 * {@link org.ftpra.api.FtpConnection}s, which throw {@link org.ftpra.api.FtpException}s. Files that arrive are delivered to a
 * message-driven bean that implements {@link org.ftpra.api.FtpFileListener}; files that partners upload to us, to one that
 * implements {@link org.ftpra.api.FtpUploadListener}.
 *
 * <p>Paths are passed to the server as they are written, relative to the directory after log-in (or the configured
 * {@code homeDirectory}); a path with CR, LF or NUL in it is refused before anything is sent. No method takes or returns
 * {@code null} unless its documentation says so. Every wait has a deadline, set by the factory's properties.
 */
package org.ftpra.api;
