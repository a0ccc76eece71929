package org.ftpra.adapter.listener;

import java.security.Principal;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import org.ftpra.engine.trust.CertificatePin;

/**
 * The partners of one version of the users file. Thread-safe.
 *
 * <p>Whoever is not there, or is known by a certificate and does not show it, costs as much time as the slowest hash that is there.
 */
final class Users {

    private final Map<String, UserEntry> entries;
    private final PasswordHash nobody;
    private final ProvedPasswords proved = new ProvedPasswords();

    Users(Map<String, UserEntry> entries) {
        this.entries = Map.copyOf(entries);
        this.nobody = PasswordHash.ofNobody(slowest());
    }

    private int slowest() {
        return entries.values().stream()
                .flatMap(entry -> entry.password().stream())
                .mapToInt(PasswordHash::iterations)
                .max()
                .orElse(PasswordHash.LEAST);
    }

    Optional<Principal> authenticate(String user, String password, Optional<X509Certificate> certificate) {
        Optional<UserEntry> entry = Optional.ofNullable(entries.get(user));
        boolean proved = shows(certificate, entry.flatMap(UserEntry::certificate))
                || tells(user, password, entry.flatMap(UserEntry::password));
        return proved ? entry.map(UserEntry::name) : Optional.empty();
    }

    private boolean tells(String user, String password, Optional<PasswordHash> hash) {
        if (hash.isPresent() && proved.contains(user, password)) {
            return true;
        }
        boolean right = hash.orElse(nobody).matches(password) && hash.isPresent();
        if (right) {
            proved.add(user, password);
        }
        return right;
    }

    private static boolean shows(Optional<X509Certificate> certificate, Optional<CertificatePin> pin) {
        try {
            return certificate.isPresent()
                    && pin.isPresent()
                    && CertificatePin.of(certificate.get()).contains(pin.get());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that came over the wire has no encoding", e);
        }
    }
}
