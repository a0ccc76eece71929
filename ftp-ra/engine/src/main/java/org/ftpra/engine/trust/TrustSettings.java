package org.ftpra.engine.trust;

import java.util.Optional;
import java.util.Set;

/**
 * Whom we trust and who we are. Immutable.
 *
 * @param trustStore the certificates that we trust; empty for those that the JVM trusts by default
 * @param keyStore our certificate and its key, shown to a server that asks; empty for none
 * @param pins if there are any, exactly the servers with such a certificate or key are trusted, by the pin alone: no chain, no
 *     period of validity and no host name is looked at, and there must be no {@code trustStore}
 */
public record TrustSettings(Optional<StoreFile> trustStore, Optional<StoreFile> keyStore, Set<CertificatePin> pins) {

    /** Nothing configured: the authorities that the JVM trusts, and no certificate of our own. */
    public static final TrustSettings DEFAULT = new TrustSettings(Optional.empty(), Optional.empty(), Set.of());

    /**
     * Copies the pins.
     *
     * @throws IllegalArgumentException if there are pins and a trust store
     */
    public TrustSettings {
        pins = Set.copyOf(pins);
        if (!pins.isEmpty() && trustStore.isPresent()) {
            throw new IllegalArgumentException("pins and a trust store exclude each other");
        }
    }
}
