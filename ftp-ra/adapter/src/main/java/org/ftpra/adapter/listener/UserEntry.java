package org.ftpra.adapter.listener;

import java.util.Optional;
import java.util.stream.Stream;
import org.ftpra.engine.trust.CertificatePin;

/**
 * A line of the users file: who, and by what. Exactly one of the two is there. Immutable.
 *
 * @param name who
 * @param password the one to be told
 * @param certificate the one to be shown
 */
record UserEntry(PartnerName name, Optional<PasswordHash> password, Optional<CertificatePin> certificate) {

    /** What a line must be, to be read after "expected". */
    static final String EXPECTED =
            "NAME:" + PasswordHash.EXPECTED + ", or NAME:certificate:FINGERPRINT with the SHA-256 of the"
                    + " certificate as 64 hex digits; NAME is " + PartnerName.EXPECTED;

    private static final String CERTIFICATE = "certificate:";

    /** Nothing of a line that is none. */
    static Optional<UserEntry> parse(String line) {
        int end = line.indexOf(':');
        return end < 0
                ? Optional.empty()
                : PartnerName.parse(line.substring(0, end)).flatMap(name -> of(name, line.substring(end + 1)));
    }

    private static Optional<UserEntry> of(PartnerName name, String proof) {
        Optional<CertificatePin> certificate = Stream.of(proof)
                .filter(text -> text.startsWith(CERTIFICATE))
                .flatMap(text -> CertificatePin.parse(text.substring(CERTIFICATE.length())).stream())
                .findFirst();
        return Optional.of(new UserEntry(name, PasswordHash.parse(proof), certificate))
                .filter(entry -> entry.password.isPresent() || certificate.isPresent());
    }
}
