package org.ftpra.adapter.outbound;

import jakarta.resource.spi.ConnectionRequestInfo;

/**
 * Whom the application wants to be (Connectors 2.1, section 6.5.1.2: equal if all is equal). Only what is the client's;
 * never where to connect.
 *
 * @param userName the FTP user
 * @param password its password
 */
record FtpRequestInfo(String userName, String password) implements ConnectionRequestInfo {

    /** The user's name alone. */
    @Override
    public String toString() {
        return "user " + userName;
    }
}
