package org.ftpra.adapter.config;

import java.util.stream.Stream;

/**
 * The second catalogue: every property of an activation to which partners upload, with its default, its rule and what it does. All
 * activations on one port must agree on those before {@link #DIRECTORY}. ra.xml and {@code docs/properties.md} are written from it.
 */
public enum EndpointProperty implements Property {
    /** Where partners connect. */
    PORT(
            "port",
            "2121",
            EndpointRules.PORT,
            "The control port to which partners connect; 0 for any port that is free."),
    /** At which address. */
    BIND_ADDRESS(
            "bindAddress",
            "",
            Rules.OPTIONAL_ADDRESS,
            "Our own address at which partners connect, for control and data channels. Empty: all of this host's."),
    /** TLS or not. */
    SECURITY(
            "security",
            "EXPLICIT_TLS",
            EndpointRules.SECURITY,
            "Whether the control channel is under TLS: after AUTH TLS, without which nobody logs in (EXPLICIT_TLS);"
                    + " after AUTH TLS if the partner asks for it (OPTIONAL_TLS); from the first byte (IMPLICIT_TLS, usually on"
                    + " port 990); or not (NONE). With OPTIONAL_TLS and NONE passwords may come in clear."),
    /** PROT. */
    DATA_CHANNEL_PROTECTION(
            "dataChannelProtection",
            "PRIVATE",
            Rules.DATA_CHANNEL_PROTECTION,
            "With TLS, whether data channels must be under TLS, too (PRIVATE: without PROT P nothing is transferred),"
                    + " or may carry files in clear if the partner wants it (CLEAR: PROT C is accepted)."),
    /** Versions. */
    TLS_PROTOCOLS(
            "tlsProtocols",
            "TLSv1.3,TLSv1.2",
            Rules.TLS_PROTOCOLS,
            "With TLS, the versions of it that partners may speak."),
    /** Resumption on data channels. */
    TLS_SESSION_REUSE(
            "tlsSessionReuse",
            "OFF",
            EndpointRules.SESSION_REUSE,
            "With TLS, whether a data channel must resume a TLS session that began on this port, as that of its control"
                    + " channel (REQUIRED), or need not (OFF). It keeps out whoever has none; whose session it is, is not"
                    + " compared. Not every client can."),
    /** Truncation. */
    REQUIRE_CLOSE_NOTIFY(
            "requireCloseNotify",
            "true",
            Rules.BOOLEAN,
            "With TLS, whether an upload whose data channel ends without the partner's close_notify fails, since it"
                    + " may have been cut."),
    /** Who we are. */
    KEY_STORE(
            "keyStore",
            "",
            Rules.FILE,
            "With TLS, the endpoint's certificate with its private key, which it needs: PKCS12, JKS, or PEM with a"
                    + " PKCS#8 key (encrypted or not) or a plain RSA key of PKCS#1; a change is taken up by the next new"
                    + " connection."),
    /** Opens it. */
    KEY_STORE_PASSWORD("keyStorePassword", "", Rules.TEXT, "The password of keyStore and of the key in it."),
    /** The same in a file. */
    KEY_STORE_PASSWORD_FILE(
            "keyStorePasswordFile",
            "",
            Rules.FILE,
            "A file whose first line is the password of keyStore and of the key in it."),
    /** Who they are. */
    CLIENT_CERTIFICATES(
            "clientCertificates",
            "NONE",
            EndpointRules.CLIENT_CERTIFICATES,
            "With TLS, whether partners are asked for a certificate of their own: not (NONE), or they may show one"
                    + " (WANTED), or they must (NEEDED). One that is shown must be trusted by trustStore."),
    /** Whom we trust. */
    TRUST_STORE(
            "trustStore",
            "",
            Rules.FILE,
            "With clientCertificates WANTED or NEEDED, the certificates of the authorities or partners that are"
                    + " trusted, as PKCS12, JKS or PEM; a change is taken up by the next new connection."),
    /** Opens it. */
    TRUST_STORE_PASSWORD(
            "trustStorePassword", "", Rules.TEXT, "The password of trustStore; PEM and JKS can do without."),
    /** The same in a file. */
    TRUST_STORE_PASSWORD_FILE(
            "trustStorePasswordFile", "", Rules.FILE, "A file whose first line is the password of trustStore."),
    /** Whether we dial. */
    ACTIVE_MODE(
            "activeMode",
            "true",
            Rules.BOOLEAN,
            "Whether partners may have us open the data channel (EPRT, PORT); only ever to the address that their"
                    + " control channel comes from."),
    /** On which ports they dial us. */
    PASSIVE_PORT_RANGE(
            "passivePortRange",
            "",
            Rules.PORT_RANGE,
            "The ports at which partners open data channels to us (EPSV, PASV), for firewalls that let these in."
                    + " Empty: any port that is free."),
    /** What we tell of it. */
    PASSIVE_EXTERNAL_ADDRESS(
            "passiveExternalAddress",
            "",
            EndpointRules.EXTERNAL_ADDRESSES,
            "The address that PASV tells a partner, where ours is translated on the way: one for all, or one for each"
                    + " network that the partner's own address may be in; of several that fit, the first. Empty, or where none"
                    + " fits: the one to which its control channel is connected. EPSV tells none."),
    /** Who says who they are. */
    AUTHENTICATION(
            "authentication",
            "USERS_FILE",
            EndpointRules.AUTHENTICATION,
            "Who checks the log-in of a partner: usersFile (USERS_FILE), or the application server's own realm"
                    + " (CONTAINER, Connectors 2.1, chapter 16), where the server has that. There is no anonymous log-in."),
    /** Who may log in. */
    USERS_FILE(
            "usersFile",
            "",
            Rules.FILE,
            "With authentication USERS_FILE, the file that lists the partners with the hashes of their passwords or"
                    + " certificates; a change is taken up by the next log-in."),
    /** How often one connection may fail. */
    MAX_LOGIN_FAILURES(
            "maxLoginFailures",
            "3",
            EndpointRules.FAILURES,
            "How many log-ins may fail on one control connection before it is closed."),
    /** How slowly it fails. */
    LOGIN_FAILURE_DELAY(
            "loginFailureDelay", "500", Rules.INTERVAL, "Milliseconds that the reply to a failed log-in is held back."),
    /** How often an address may fail. */
    LOCK_AFTER_FAILURES(
            "lockAfterFailures",
            "10",
            EndpointRules.LOCK,
            "How many log-ins in a row may fail from one address before all from there are refused for lockTime; 0 for"
                    + " any number."),
    /** For how long. */
    LOCK_TIME("lockTime", "300000", Rules.INTERVAL, "Milliseconds for which log-ins are refused then."),
    /** How many at once. */
    MAX_CONNECTIONS(
            "maxConnections",
            "200",
            EndpointRules.CONNECTIONS,
            "How many control connections there may be at the same time; one more is answered 421 and closed."),
    /** From one place. */
    MAX_CONNECTIONS_PER_ADDRESS(
            "maxConnectionsPerAddress", "50", EndpointRules.CONNECTIONS, "How many of them from one address."),
    /** By one user. */
    MAX_CONNECTIONS_PER_PARTNER(
            "maxConnectionsPerPartner",
            "50",
            EndpointRules.CONNECTIONS,
            "How many of them may be logged in as the same partner."),
    /** How fast they speak. */
    MAX_COMMAND_RATE(
            "maxCommandRate",
            "200",
            EndpointRules.COMMAND_RATE,
            "Commands a second on one control connection; more wait."),
    /** Limit of silence. */
    IDLE_TIMEOUT(
            "idleTimeout",
            "300000",
            Rules.TIMEOUT,
            "Milliseconds without a command, and without a transfer or delivery in progress, after which a control"
                    + " connection is closed; also milliseconds in which somebody must have logged in on it."),
    /** Limit of silence on a data channel. */
    DATA_TIMEOUT(
            "dataTimeout",
            "60000",
            Rules.TIMEOUT,
            "Milliseconds a data channel may stand still, and milliseconds to wait until it is opened."),
    /** Where uploads lie meanwhile. */
    SPOOL_DIRECTORY(
            "spoolDirectory",
            "",
            EndpointRules.LOCAL_DIRECTORY,
            "The local directory in which uploads lie until they are delivered; made if it is not there. Empty: beside"
                    + " the journal, for each port another."),
    /** How much of it. */
    MAX_SPOOL_SPACE(
            "maxSpoolSpace",
            "10737418240",
            EndpointRules.SPACE,
            "Bytes that all uploads in the spool may take together; what would be more is refused with 452."),
    /** What goes to this bean. */
    DIRECTORY(
            "directory",
            "/",
            EndpointRules.DIRECTORIES,
            "The directories of the partner's view whose files go to this bean, with those in directories below,"
                    + " unless another bean on the same port has a directory that is nearer."),
    /** How large a file. */
    MAX_FILE_SIZE(
            "maxFileSize",
            "0",
            EndpointRules.FILE_SIZE,
            "Bytes that one upload may have; what is larger is refused with 552; 0 for any size."),
    /** What 226 means. */
    ACKNOWLEDGEMENT(
            "acknowledgement",
            "AFTER_COMMIT",
            EndpointRules.ACKNOWLEDGEMENT,
            "When a partner is told 226: when the bean's transaction has committed (AFTER_COMMIT; 451 if it rolled"
                    + " back, and nothing is kept), or as soon as the upload is durable in the spool, from where it is delivered"
                    + " until it succeeds or is dead (AFTER_SPOOL)."),
    /** The same once more. */
    DUPLICATES(
            "duplicates",
            "ACKNOWLEDGE",
            EndpointRules.DUPLICATES,
            "What is done with an upload that the same partner has already delivered under the same path with the same"
                    + " content: it is answered 226, and the bean is not called again (ACKNOWLEDGE); or the bean is called and"
                    + " told of it (DELIVER)."),
    /** For how long. */
    DUPLICATE_WINDOW(
            "duplicateWindow",
            "3600000",
            EndpointRules.LONG_INTERVAL,
            "Milliseconds after its delivery for which an upload is recognised; 0 for never."),
    /** Unfinished ones. */
    TEMPORARY_PREFIXES(
            "temporaryPrefixes",
            ".",
            InboundRules.AFFIXES,
            "An upload whose name begins so is unfinished: it is delivered when the partner renames it to one that"
                    + " does not."),
    /** The same at the end. */
    TEMPORARY_SUFFIXES(
            "temporarySuffixes",
            ".part;.tmp;.filepart;.writing",
            InboundRules.AFFIXES,
            "An upload whose name ends so is unfinished, too."),
    /** What was cut. */
    PARTIAL_KEPT(
            "partialKept",
            "86400000",
            EndpointRules.LONG_INTERVAL,
            "Milliseconds that an upload that was cut stays in the spool without being touched, for the partner to"
                    + " resume it (REST, APPE); then it goes when the partner logs in; 0: it goes at once. One that is"
                    + " whole, under a temporary name, stays until RNTO or DELE."),
    /** How many at once. */
    MAX_CONCURRENCY(
            "maxConcurrency",
            "16",
            InboundRules.CONCURRENCY,
            "How many uploads at most are delivered to this bean at the same time; further ones wait for their turn."),
    /** How long the partner waits. */
    DELIVERY_TIMEOUT(
            "deliveryTimeout",
            "60000",
            Rules.TIMEOUT,
            "With acknowledgement AFTER_COMMIT, milliseconds that a partner waits for the answer, from the end of the data"
                    + " channel on. Then the transaction is rolled back and the partner is told 451, unless it was voted for"
                    + " already."),
    /** How often a file is tried. */
    MAX_ATTEMPTS(
            "maxAttempts",
            "5",
            InboundRules.ATTEMPTS,
            "With acknowledgement AFTER_SPOOL, how often an upload is delivered at most; then it goes to"
                    + " deadLetterDirectory."),
    /** How long it rests. */
    RETRY_DELAY(
            "retryDelay",
            "1000",
            Rules.INTERVAL,
            "With acknowledgement AFTER_SPOOL, milliseconds from a delivery in vain to the next of the same upload;"
                    + " twice as many each further time."),
    /** And at most. */
    RETRY_DELAY_MAX(
            "retryDelayMax", "600000", Rules.INTERVAL, "With acknowledgement AFTER_SPOOL, the most that these become."),
    /** Where hopeless files go. */
    DEAD_LETTER_DIRECTORY(
            "deadLetterDirectory",
            "",
            EndpointRules.LOCAL_DIRECTORY,
            "With acknowledgement AFTER_SPOOL, the local directory for uploads that were delivered maxAttempts times"
                    + " in vain or that the bean refused; made if it is not there. Empty: below the spool."),
    /** How long an end may take. */
    STOP_TIMEOUT(
            "stopTimeout",
            "30000",
            Rules.INTERVAL,
            "Milliseconds that deliveries in progress have to end when the bean or the adapter is stopped.");

    private final Definition definition;

    EndpointProperty(String propertyName, String defaultValue, Rule<?> rule, String description) {
        this.definition = new Definition(propertyName, defaultValue, rule, description);
    }

    @Override
    public Definition definition() {
        return definition;
    }

    /** Whether all activations on one port must say the same. */
    boolean isOfDoor() {
        return compareTo(DIRECTORY) < 0;
    }

    @Override
    public boolean isConfidential() {
        return this == KEY_STORE_PASSWORD || this == TRUST_STORE_PASSWORD;
    }

    static Stream<EndpointProperty> all() {
        return Stream.of(values());
    }

    static Stream<EndpointProperty> ofDoor(boolean door) {
        return all().filter(property -> property.isOfDoor() == door);
    }
}
