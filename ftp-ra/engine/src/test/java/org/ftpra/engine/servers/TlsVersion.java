package org.ftpra.engine.servers;

import java.util.stream.Stream;

/** The versions of TLS that a server can offer. */
public enum TlsVersion {
    /** RFC 5246. */
    TLS_1_2("TLSv1.2"),
    /** RFC 8446. */
    TLS_1_3("TLSv1.3");

    private final String protocol;

    TlsVersion(String protocol) {
        this.protocol = protocol;
    }

    /** The names of these. */
    static String[] protocols(TlsVersion... versions) {
        return Stream.of(versions).map(TlsVersion::protocol).toArray(String[]::new);
    }

    /** The name that Java, OpenSSL and ProFTPD have for it, such as {@code TLSv1.3}. */
    public String protocol() {
        return protocol;
    }
}
