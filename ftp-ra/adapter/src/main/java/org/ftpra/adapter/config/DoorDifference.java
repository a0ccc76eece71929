package org.ftpra.adapter.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.ftpra.engine.trust.Secret;
import org.ftpra.engine.trust.StoreFile;

/**
 * What two doors can differ in.
 *
 * @param property which one
 * @param value what became of it
 */
record DoorDifference(EndpointProperty property, Function<DoorSettings, Object> value) {

    /** In the order of the catalogue. */
    private static final List<DoorDifference> ALL = List.of(
            new DoorDifference(EndpointProperty.PORT, DoorSettings::port),
            new DoorDifference(EndpointProperty.BIND_ADDRESS, DoorSettings::bindAddress),
            ofTls(EndpointProperty.SECURITY, DoorTls::security),
            ofTls(EndpointProperty.DATA_CHANNEL_PROTECTION, DoorTls::dataChannels),
            ofTls(EndpointProperty.TLS_PROTOCOLS, DoorTls::protocols),
            ofTls(EndpointProperty.TLS_SESSION_REUSE, DoorTls::sessionReuseRequired),
            ofTls(EndpointProperty.REQUIRE_CLOSE_NOTIFY, DoorTls::closeNotifyRequired),
            ofTls(EndpointProperty.KEY_STORE, tls -> path(keys(tls))),
            ofTls(EndpointProperty.KEY_STORE_PASSWORD, tls -> written(keys(tls))),
            ofTls(EndpointProperty.KEY_STORE_PASSWORD_FILE, tls -> inFile(keys(tls))),
            ofTls(EndpointProperty.CLIENT_CERTIFICATES, DoorTls::clientCertificates),
            ofTls(EndpointProperty.TRUST_STORE, tls -> path(trusted(tls))),
            ofTls(EndpointProperty.TRUST_STORE_PASSWORD, tls -> written(trusted(tls))),
            ofTls(EndpointProperty.TRUST_STORE_PASSWORD_FILE, tls -> inFile(trusted(tls))),
            ofData(EndpointProperty.ACTIVE_MODE, DataDoorSettings::activeMode),
            ofData(EndpointProperty.PASSIVE_PORT_RANGE, DataDoorSettings::passivePorts),
            ofData(EndpointProperty.PASSIVE_EXTERNAL_ADDRESS, DataDoorSettings::externalAddresses),
            ofLogIn(EndpointProperty.AUTHENTICATION, LogInSettings::authentication),
            ofLogIn(EndpointProperty.USERS_FILE, LogInSettings::usersFile),
            ofLogIn(EndpointProperty.MAX_LOGIN_FAILURES, LogInSettings::maxFailures),
            ofLogIn(EndpointProperty.LOGIN_FAILURE_DELAY, LogInSettings::failureDelay),
            ofLogIn(EndpointProperty.LOCK_AFTER_FAILURES, LogInSettings::lockAfterFailures),
            ofLogIn(EndpointProperty.LOCK_TIME, LogInSettings::lockTime),
            ofLimits(EndpointProperty.MAX_CONNECTIONS, LimitSettings::maxConnections),
            ofLimits(EndpointProperty.MAX_CONNECTIONS_PER_ADDRESS, LimitSettings::maxConnectionsPerAddress),
            ofLimits(EndpointProperty.MAX_CONNECTIONS_PER_PARTNER, LimitSettings::maxConnectionsPerPartner),
            ofLimits(EndpointProperty.MAX_COMMAND_RATE, LimitSettings::maxCommandRate),
            ofLimits(EndpointProperty.IDLE_TIMEOUT, LimitSettings::idleTimeout),
            ofLimits(EndpointProperty.DATA_TIMEOUT, LimitSettings::dataTimeout),
            new DoorDifference(
                    EndpointProperty.SPOOL_DIRECTORY, door -> door.spool().directory()),
            new DoorDifference(
                    EndpointProperty.MAX_SPOOL_SPACE, door -> door.spool().maxSpace()));

    static Optional<EndpointProperty> first(DoorSettings one, DoorSettings other) {
        return ALL.stream()
                .filter(each -> !Objects.equals(each.value.apply(one), each.value.apply(other)))
                .map(DoorDifference::property)
                .findFirst();
    }

    private static DoorDifference ofTls(EndpointProperty property, Function<DoorTls, Object> value) {
        return new DoorDifference(property, door -> door.tls().map(value));
    }

    private static DoorDifference ofData(EndpointProperty property, Function<DataDoorSettings, Object> value) {
        return new DoorDifference(property, value.compose(DoorSettings::dataChannels));
    }

    private static DoorDifference ofLogIn(EndpointProperty property, Function<LogInSettings, Object> value) {
        return new DoorDifference(property, value.compose(DoorSettings::logIn));
    }

    private static DoorDifference ofLimits(EndpointProperty property, Function<LimitSettings, Object> value) {
        return new DoorDifference(property, value.compose(DoorSettings::limits));
    }

    private static Optional<StoreFile> keys(DoorTls tls) {
        return tls.trust().keyStore();
    }

    private static Optional<StoreFile> trusted(DoorTls tls) {
        return tls.trust().trustStore();
    }

    private static Optional<Path> path(Optional<StoreFile> store) {
        return store.map(StoreFile::path);
    }

    private static Optional<Secret> written(Optional<StoreFile> store) {
        return store.flatMap(StoreFile::password).filter(secret -> secret.file().isEmpty());
    }

    private static Object inFile(Optional<StoreFile> store) {
        return store.flatMap(StoreFile::password).flatMap(Secret::file);
    }
}
