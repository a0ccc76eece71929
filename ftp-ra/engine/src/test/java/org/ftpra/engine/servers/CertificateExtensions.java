package org.ftpra.engine.servers;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** What a certificate says of its subject (RFC 5280, section 4.2), in DER. */
final class CertificateExtensions {

    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final String SUBJECT_ALTERNATIVE_NAME = "2.5.29.17";

    private CertificateExtensions() {}

    /** It may issue certificates. */
    static byte[] ofAuthority() {
        return Der.sequence(Der.sequence(
                Der.objectIdentifier(BASIC_CONSTRAINTS), Der.yes(), Der.octetString(Der.sequence(Der.yes()))));
    }

    /** It goes by these names: host names and IP addresses. */
    static byte[] ofHost(String... names) {
        byte[][] all = Stream.of(names).map(CertificateExtensions::generalName).toArray(byte[][]::new);
        return Der.sequence(
                Der.sequence(Der.objectIdentifier(SUBJECT_ALTERNATIVE_NAME), Der.octetString(Der.sequence(all))));
    }

    private static byte[] generalName(String name) {
        boolean address = name.contains(":") || Character.isDigit(name.charAt(0));
        return address ? Der.tagged(0x87, address(name)) : Der.tagged(0x82, name.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] address(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
