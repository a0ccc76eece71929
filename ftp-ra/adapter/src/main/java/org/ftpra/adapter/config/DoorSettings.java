package org.ftpra.adapter.config;

import jakarta.resource.spi.InvalidPropertyException;
import java.net.InetAddress;
import java.util.Optional;

/**
 * Where partners come in. Immutable. Two are equal if every property of them has the same value.
 *
 * @param port the control port; 0 for any that is free
 * @param bindAddress where it is listened on; empty for all addresses
 * @param tls empty for clear text
 * @param dataChannels how they are opened
 * @param logIn who is let in
 * @param limits how much is let in
 * @param spool where uploads lie meanwhile
 */
public record DoorSettings(
        int port,
        Optional<InetAddress> bindAddress,
        Optional<DoorTls> tls,
        DataDoorSettings dataChannels,
        LogInSettings logIn,
        LimitSettings limits,
        SpoolSettings spool) {

    static DoorSettings of(ConfiguredValues values) throws InvalidPropertyException {
        return new DoorSettings(
                values.get(EndpointProperty.PORT, Integer.class),
                values.get(EndpointProperty.BIND_ADDRESS, NumericAddresses.OptionalAddress.class)
                        .address(),
                DoorTls.of(values),
                DataDoorSettings.of(values),
                LogInSettings.of(values),
                LimitSettings.of(values),
                SpoolSettings.of(values));
    }

    /**
     * The first property, in the order of the catalogue, that has another value in another door.
     *
     * @return nothing if they are equal
     */
    public Optional<EndpointProperty> firstDifference(DoorSettings other) {
        return DoorDifference.first(this, other);
    }
}
