package org.ftpra.engine.control;

import java.util.List;

/**
 * How the channels are protected (RFC 4217). Immutable.
 *
 * @param implicit whether TLS begins with the connection, and not after AUTH TLS
 * @param protocols the versions offered, such as {@code TLSv1.3}
 * @param cipherSuites the suites offered; empty for the platform's choice
 * @param verifyHostName whether the certificate must name the host that was configured
 * @param reuse whether data channels resume the session
 * @param protectData PROT P, else PROT C
 * @param clearControl whether the control channel goes back to clear text after log-in (CCC)
 * @param requireCloseNotify whether what ends without close_notify must be proven whole in another way
 * @param contexts makes the contexts
 */
public record TlsSettings(
        boolean implicit,
        List<String> protocols,
        List<String> cipherSuites,
        boolean verifyHostName,
        SessionReuse reuse,
        boolean protectData,
        boolean clearControl,
        boolean requireCloseNotify,
        TlsContextSource contexts) {

    /** The version after which a server's tickets may not do, and the one that is tried then. */
    public static final String TLS_1_3 = "TLSv1.3";

    public static final String TLS_1_2 = "TLSv1.2";

    /** Copies the lists. */
    public TlsSettings {
        protocols = List.copyOf(protocols);
        cipherSuites = List.copyOf(cipherSuites);
    }

    /** The same, without TLS 1.3. */
    public TlsSettings lowered() {
        List<String> others =
                protocols.stream().filter(each -> !each.equals(TLS_1_3)).toList();
        return new TlsSettings(
                implicit,
                others,
                cipherSuites,
                verifyHostName,
                reuse,
                protectData,
                clearControl,
                requireCloseNotify,
                contexts);
    }

    /** Whether {@link #lowered} leaves a version to speak, and takes one away. */
    public boolean canBeLowered() {
        return protocols.contains(TLS_1_3) && protocols.size() > 1;
    }
}
