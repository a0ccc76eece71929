package org.ftpra.adapter.config;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.ftpra.engine.trust.CertificatePin;

/**
 * The certificates that are trusted by themselves.
 *
 * @param pins none: the issuer decides
 */
record CertificatePins(Set<CertificatePin> pins) {

    static Optional<CertificatePins> parse(String text) {
        Set<CertificatePin> pins = new HashSet<>();
        for (String written : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            Optional<CertificatePin> pin = CertificatePin.parse(written.strip());
            if (pin.isEmpty()) {
                return Optional.empty();
            }
            pins.add(pin.get());
        }
        return Optional.of(new CertificatePins(pins));
    }
}
