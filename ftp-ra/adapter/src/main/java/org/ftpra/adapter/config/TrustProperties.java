package org.ftpra.adapter.config;

import jakarta.resource.spi.InvalidPropertyException;
import java.nio.file.Path;
import java.util.Optional;
import org.ftpra.engine.trust.StoreFile;
import org.ftpra.engine.trust.TlsContexts;
import org.ftpra.engine.trust.TrustFailure;
import org.ftpra.engine.trust.TrustSettings;

/** Whom we trust and who we are, out of the properties. */
final class TrustProperties {

    private TrustProperties() {}

    /**
     * Those of all sessions of a factory. The files are tried once, so that a deployer reads at once what is wrong with them.
     *
     * @throws InvalidPropertyException if a file cannot be used
     */
    static TlsContexts contexts(ConfiguredValues values) throws InvalidPropertyException {
        TlsContexts contexts = new TlsContexts(of(values));
        try {
            contexts.newContext();
            return contexts;
        } catch (TrustFailure e) {
            throw new InvalidPropertyException(e.getMessage(), e);
        }
    }

    private static TrustSettings of(ConfiguredValues values) {
        return new TrustSettings(
                store(
                        values,
                        FtpProperty.TRUST_STORE,
                        FtpProperty.TRUST_STORE_PASSWORD,
                        FtpProperty.TRUST_STORE_PASSWORD_FILE),
                store(
                        values,
                        FtpProperty.KEY_STORE,
                        FtpProperty.KEY_STORE_PASSWORD,
                        FtpProperty.KEY_STORE_PASSWORD_FILE),
                values.get(FtpProperty.SERVER_CERTIFICATE_PINS, CertificatePins.class)
                        .pins());
    }

    /** The file that a property names, if it does, and how it is opened. */
    static Optional<StoreFile> store(
            ConfiguredValues values, Property store, Property password, Property passwordFile) {
        return Optional.of(store)
                .filter(values::isSet)
                .map(values::text)
                .map(path ->
                        new StoreFile(store.propertyName(), Path.of(path), Secrets.of(values, password, passwordFile)));
    }
}
