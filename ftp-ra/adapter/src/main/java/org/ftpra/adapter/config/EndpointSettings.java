package org.ftpra.adapter.config;

import jakarta.resource.spi.InvalidPropertyException;
import java.util.Map;

/**
 * What the deployer asked for of an activation to which partners upload, checked. Immutable.
 *
 * @param door where they come in; the same for all activations on one port
 * @param intake what becomes of their uploads
 */
public record EndpointSettings(DoorSettings door, IntakeSettings intake) {

    /**
     * Checks and converts. The files of TLS are tried once, so that a deployer reads at once what is wrong with them.
     *
     * @param written the values as they were written; a property that is not in it has its default
     * @throws InvalidPropertyException with a sentence for each bad value, or if a file of TLS cannot be used
     */
    public static EndpointSettings of(Map<EndpointProperty, String> written, Substitution substitution)
            throws InvalidPropertyException {
        ConfiguredValues values = ConfiguredValues.check(Catalogue.ENDPOINT, written, substitution);
        return new EndpointSettings(DoorSettings.of(values), IntakeSettings.of(values));
    }
}
