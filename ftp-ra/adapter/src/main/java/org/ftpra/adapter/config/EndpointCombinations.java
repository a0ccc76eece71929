package org.ftpra.adapter.config;

import static org.ftpra.adapter.config.EndpointProperty.ACKNOWLEDGEMENT;
import static org.ftpra.adapter.config.EndpointProperty.AUTHENTICATION;
import static org.ftpra.adapter.config.EndpointProperty.CLIENT_CERTIFICATES;
import static org.ftpra.adapter.config.EndpointProperty.DATA_CHANNEL_PROTECTION;
import static org.ftpra.adapter.config.EndpointProperty.DEAD_LETTER_DIRECTORY;
import static org.ftpra.adapter.config.EndpointProperty.DELIVERY_TIMEOUT;
import static org.ftpra.adapter.config.EndpointProperty.KEY_STORE;
import static org.ftpra.adapter.config.EndpointProperty.KEY_STORE_PASSWORD;
import static org.ftpra.adapter.config.EndpointProperty.KEY_STORE_PASSWORD_FILE;
import static org.ftpra.adapter.config.EndpointProperty.MAX_ATTEMPTS;
import static org.ftpra.adapter.config.EndpointProperty.REQUIRE_CLOSE_NOTIFY;
import static org.ftpra.adapter.config.EndpointProperty.RETRY_DELAY;
import static org.ftpra.adapter.config.EndpointProperty.RETRY_DELAY_MAX;
import static org.ftpra.adapter.config.EndpointProperty.SECURITY;
import static org.ftpra.adapter.config.EndpointProperty.TLS_PROTOCOLS;
import static org.ftpra.adapter.config.EndpointProperty.TLS_SESSION_REUSE;
import static org.ftpra.adapter.config.EndpointProperty.TRUST_STORE;
import static org.ftpra.adapter.config.EndpointProperty.TRUST_STORE_PASSWORD;
import static org.ftpra.adapter.config.EndpointProperty.TRUST_STORE_PASSWORD_FILE;
import static org.ftpra.adapter.config.EndpointProperty.USERS_FILE;

import java.util.List;
import java.util.Set;

/** The rules about more than one property of an endpoint. */
final class EndpointCombinations {

    private static final Set<String> ANY_TLS = Set.of("EXPLICIT_TLS", "OPTIONAL_TLS", "IMPLICIT_TLS");
    private static final Set<String> ANY_CERTIFICATE = Set.of("WANTED", "NEEDED");
    private static final Set<String> SPOOLED = Set.of("AFTER_SPOOL");

    static final List<Combination> ALL = List.of(
            Companions.exclusive(KEY_STORE_PASSWORD_FILE, KEY_STORE_PASSWORD),
            Companions.exclusive(TRUST_STORE_PASSWORD_FILE, TRUST_STORE_PASSWORD),
            Companions.together(KEY_STORE_PASSWORD, KEY_STORE),
            Companions.together(KEY_STORE_PASSWORD_FILE, KEY_STORE),
            Companions.together(TRUST_STORE_PASSWORD, TRUST_STORE),
            Companions.together(TRUST_STORE_PASSWORD_FILE, TRUST_STORE),
            new Governed(KEY_STORE, SECURITY, ANY_TLS, true),
            new Governed(DATA_CHANNEL_PROTECTION, SECURITY, ANY_TLS, false),
            new Governed(TLS_PROTOCOLS, SECURITY, ANY_TLS, false),
            new Governed(TLS_SESSION_REUSE, SECURITY, ANY_TLS, false),
            new Governed(REQUIRE_CLOSE_NOTIFY, SECURITY, ANY_TLS, false),
            new Governed(CLIENT_CERTIFICATES, SECURITY, ANY_TLS, false),
            new Governed(TRUST_STORE, CLIENT_CERTIFICATES, ANY_CERTIFICATE, true),
            new Governed(USERS_FILE, AUTHENTICATION, Set.of("USERS_FILE"), true),
            new Governed(DELIVERY_TIMEOUT, ACKNOWLEDGEMENT, Set.of("AFTER_COMMIT"), false),
            new Governed(MAX_ATTEMPTS, ACKNOWLEDGEMENT, SPOOLED, false),
            new Governed(RETRY_DELAY, ACKNOWLEDGEMENT, SPOOLED, false),
            new Governed(RETRY_DELAY_MAX, ACKNOWLEDGEMENT, SPOOLED, false),
            new Governed(DEAD_LETTER_DIRECTORY, ACKNOWLEDGEMENT, SPOOLED, false),
            new NotLess(RETRY_DELAY_MAX, RETRY_DELAY));

    private EndpointCombinations() {}
}
