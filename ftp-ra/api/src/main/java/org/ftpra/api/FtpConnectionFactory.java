package org.ftpra.api;

import jakarta.resource.Referenceable;
import java.io.Serializable;

/**
 * Gives connections to one FTP server: the object that an application injects with {@code @Resource}.
 *
 * <p>Which server, which user, which data channel mode is the deployer's word, not the application's. Thread-safe.
 */
public interface FtpConnectionFactory extends Serializable, Referenceable {

    /**
     * A connection for the user of the container's sign-on, or the factory's own {@code userName} where there is none.
     *
     * @return an open connection; close it to give it back to the pool
     * @throws FtpException if no connection could be had: {@link FtpException.AccessDenied} when the log-in was refused,
     *     {@link FtpException.TimedOut} or {@link FtpException.ConnectionLost} when the server cannot be reached, or no
     *     pooled connection came free in time
     */
    FtpConnection getConnection();

    /**
     * A connection for this user (Jakarta Connectors, component-managed sign-on).
     *
     * @param userName the FTP user, never {@code null} or empty
     * @param password the password, never {@code null}; it reaches no log and no exception
     * @return an open connection; close it to give it back to the pool
     * @throws FtpException as {@link #getConnection()} does; also {@link FtpException.AccessDenied} when the connection
     *     that the server handed out belongs to another user
     */
    FtpConnection getConnection(String userName, String password);
}
