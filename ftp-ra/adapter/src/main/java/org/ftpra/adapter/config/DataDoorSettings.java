package org.ftpra.adapter.config;

import org.ftpra.engine.data.PortRange;

/**
 * How data channels of partners are opened. Immutable.
 *
 * @param activeMode whether we may be asked to open them
 * @param passivePorts those on which we wait for them
 * @param externalAddresses what PASV tells of our address
 */
public record DataDoorSettings(boolean activeMode, PortRange passivePorts, ExternalAddresses externalAddresses) {

    static DataDoorSettings of(ConfiguredValues values) {
        return new DataDoorSettings(
                values.get(EndpointProperty.ACTIVE_MODE, Boolean.class),
                values.get(EndpointProperty.PASSIVE_PORT_RANGE, PortRange.class),
                values.get(EndpointProperty.PASSIVE_EXTERNAL_ADDRESS, ExternalAddresses.class));
    }
}
