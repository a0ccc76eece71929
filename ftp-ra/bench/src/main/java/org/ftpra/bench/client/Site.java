package org.ftpra.bench.client;

import java.util.Properties;

/**
 * The server that a client is to use.
 *
 * @param host name or address
 * @param port control port
 * @param user user's name
 * @param password password
 * @param certificate path of the PEM file with the authority to trust, or empty for no TLS at all
 */
public record Site(String host, int port, String user, String password, String certificate) {

    /** Without the password. */
    @Override
    public String toString() {
        return user + "@" + host + ":" + port;
    }

    /** Whether both channels are to be protected (explicit TLS). */
    public boolean tls() {
        return !certificate.isEmpty();
    }

    /** As properties tell it. */
    public static Site of(Properties told) {
        return new Site(
                told.getProperty("host"),
                Integer.parseInt(told.getProperty("port")),
                told.getProperty("user"),
                told.getProperty("password"),
                told.getProperty("certificate", ""));
    }
}
