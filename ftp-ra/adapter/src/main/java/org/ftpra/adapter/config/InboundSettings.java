package org.ftpra.adapter.config;

import jakarta.resource.spi.InvalidPropertyException;
import java.util.Map;

/**
 * What the deployer asked for of an activation, checked. Immutable.
 *
 * @param connection how the server is spoken to
 * @param search where files are looked for
 * @param stability when they are whole
 * @param delivery how they are delivered
 * @param postAction what becomes of them
 * @param retry what becomes of those that were delivered in vain
 * @param cluster who else looks there
 */
public record InboundSettings(
        FtpSettings connection,
        SearchSettings search,
        StabilitySettings stability,
        DeliverySettings delivery,
        PostActionSettings postAction,
        RetrySettings retry,
        ClusterSettings cluster) {

    /**
     * Checks and converts what was asked of an activation.
     *
     * @param written the values as they were written; a property that is not in it has its default
     * @throws InvalidPropertyException with a sentence for each bad value
     */
    public static InboundSettings of(Map<FtpProperty, String> written, Substitution substitution)
            throws InvalidPropertyException {
        ConfiguredValues values = ConfiguredValues.check(Catalogue.ACTIVATION, written, substitution);
        return new InboundSettings(
                FtpSettings.of(values),
                SearchSettings.of(values),
                StabilitySettings.of(values),
                DeliverySettings.of(values),
                PostActionSettings.of(values),
                RetrySettings.of(values),
                ClusterSettings.of(values));
    }
}
