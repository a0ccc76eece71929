package org.ftpra.adapter.listener;

import java.nio.file.Path;

/**
 * How a client is to upload.
 *
 * @param file what, with the name that it is to have
 * @param host an address of this machine
 * @param port of the control channel
 * @param security NONE, EXPLICIT_TLS or IMPLICIT_TLS
 * @param passive whether the client opens the data channel
 * @param user who logs in
 * @param password with which password
 */
public record Way(Path file, String host, int port, String security, boolean passive, String user, String password) {

    boolean hasTls() {
        return !security.equals("NONE");
    }

    boolean isImplicit() {
        return security.equals("IMPLICIT_TLS");
    }

    boolean isIpv6() {
        return host.contains(":");
    }

    String name() {
        return file.getFileName().toString();
    }

    /** As in a URL. */
    String authority() {
        return (isIpv6() ? "[" + host + "]" : host) + ":" + port;
    }
}
