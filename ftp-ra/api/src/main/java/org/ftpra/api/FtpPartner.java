package org.ftpra.api;

import java.net.InetAddress;
import java.security.Principal;
import java.security.cert.X509Certificate;
import java.util.Objects;
import java.util.Optional;

/**
 * Who is logged in at the adapter's FTP endpoint. Immutable.
 *
 * @param principal the user of that name
 * @param address where the control channel comes from
 * @param secure whether the control channel is under TLS
 * @param certificate the client's own, if it has shown one that is trusted
 */
public record FtpPartner(
        Principal principal, InetAddress address, boolean secure, Optional<X509Certificate> certificate) {

    /**
     * Checks that all are there.
     *
     * @param principal never {@code null}
     * @param address never {@code null}
     * @param secure whether the control channel is under TLS
     * @param certificate never {@code null}
     * @throws NullPointerException if a value is {@code null}
     */
    public FtpPartner {
        Objects.requireNonNull(principal, "principal");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(certificate, "certificate");
    }

    /** {@return the user's name} */
    public String name() {
        return principal.getName();
    }
}
