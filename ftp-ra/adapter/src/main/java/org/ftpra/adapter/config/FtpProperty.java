package org.ftpra.adapter.config;

import java.util.stream.Stream;

/**
 * The catalogue: every property of connection factories and activations, with its default, its rule and what it does. ra.xml and
 * {@code docs/properties.md} are written from it.
 */
public enum FtpProperty implements Property {
    /** Where to connect. */
    SERVER_NAME("serverName", null, Rules.HOST, "The FTP server's host."),
    /** Its control port. */
    PORT_NUMBER("portNumber", "21", Rules.PORT, "The FTP server's control port."),
    /** Who logs in without a sign-on. */
    USER_NAME(
            "userName",
            "",
            Rules.TEXT,
            "The user that logs in where neither the container's sign-on nor getConnection(user, password) names one."
                    + " Empty: one of these two must. To a message-driven bean neither does: it needs this one."),
    /** Its password. */
    PASSWORD("password", "", Rules.TEXT, "The password of userName."),
    /** For ACCT. */
    ACCOUNT("account", "", Rules.TEXT, "The account (ACCT), sent only if the server asks for it."),
    /** TLS or not. */
    SECURITY(
            "security",
            "EXPLICIT_TLS",
            Rules.SECURITY,
            "Whether the control and data channels are under TLS: after AUTH TLS (EXPLICIT_TLS), from the first byte"
                    + " (IMPLICIT_TLS, usually on port 990), or not (NONE). Only with NONE is a password sent in clear."),
    /** Versions. */
    TLS_PROTOCOLS(
            "tlsProtocols",
            "TLSv1.3,TLSv1.2",
            Rules.TLS_PROTOCOLS,
            "The versions of TLS to offer. With both, a server that demands session reuse and cannot give it in TLSv1.3"
                    + " is spoken to in TLSv1.2."),
    /** Resumption on data channels. */
    TLS_SESSION_REUSE(
            "tlsSessionReuse",
            "AUTO",
            Rules.SESSION_REUSE,
            "Whether data channels resume the control channel's TLS session: always offered and done without where the"
                    + " server does not mind (AUTO), required by us (REQUIRED), or never offered (OFF)."),
    /** Host names. */
    VERIFY_HOST_NAME(
            "verifyHostName",
            "true",
            Rules.BOOLEAN,
            "Whether the server's certificate must name serverName, on both channels."),
    /** PROT. */
    DATA_CHANNEL_PROTECTION(
            "dataChannelProtection",
            "PRIVATE",
            Rules.DATA_CHANNEL_PROTECTION,
            "Under TLS, whether data channels are, too (PRIVATE: PROT P), or carry files in clear (CLEAR: PROT C)."),
    /** CCC. */
    CLEAR_CONTROL_CHANNEL(
            "clearControlChannel",
            "false",
            Rules.BOOLEAN,
            "Under TLS, whether the control channel goes back to clear text after log-in (CCC), for firewalls that must"
                    + " read PORT and PASV. Names of files are then to be read on the way."),
    /** Truncation. */
    REQUIRE_CLOSE_NOTIFY(
            "requireCloseNotify",
            "true",
            Rules.BOOLEAN,
            "Under TLS, whether a download or listing that ends without the server's close_notify fails, unless the file's"
                    + " size proves it whole."),
    /** Who opens data channels. */
    DATA_CHANNEL_MODE(
            "dataChannelMode",
            "AUTO",
            Rules.DATA_CHANNEL_MODE,
            "Who opens a data channel: we (PASSIVE: EPSV, then PASV), the server (ACTIVE: EPRT, then PORT), or whatever"
                    + " works (AUTO: these four in this order). What worked is tried first next time."),
    /** By which commands. */
    EXTENDED_COMMANDS(
            "extendedCommands",
            "AUTO",
            Rules.EXTENDED_COMMANDS,
            "Whether data channels are agreed on by EPSV and EPRT first (AUTO), by these alone (ALWAYS), or by PASV and"
                    + " PORT alone (NEVER)."),
    /** Limit of a first try. */
    TRY_TIMEOUT(
            "tryTimeout",
            "4000",
            Rules.TIMEOUT,
            "Milliseconds for one way to open a data channel while another is left to try and this one is not known to"
                    + " work; connectTimeout if that is less."),
    /** Fewer round trips. */
    COMMANDS_TOGETHER(
            "commandsTogether",
            "true",
            Rules.BOOLEAN,
            "Whether commands that servers take together are sent together, which saves round trips."),
    /** Limit of connecting. */
    CONNECT_TIMEOUT(
            "connectTimeout",
            "10000",
            Rules.TIMEOUT,
            "Milliseconds to connect the control or a data channel; in active mode, to wait for the server to connect."),
    /** Limit of a reply. */
    REPLY_TIMEOUT(
            "replyTimeout", "60000", Rules.TIMEOUT, "Milliseconds to wait for each reply on the control channel."),
    /** Limit of silence on a data channel. */
    DATA_TIMEOUT(
            "dataTimeout",
            "60000",
            Rules.TIMEOUT,
            "Milliseconds a data channel may stand still, that is, the server neither sends nor takes a byte."),
    /** Limit of the last words. */
    ABORT_TIMEOUT(
            "abortTimeout",
            "5000",
            Rules.TIMEOUT,
            "Milliseconds to wait for the reply after a transfer was given up, to QUIT, and to the NOOP that proves a"
                    + " pooled connection."),
    /** How names are written. */
    CHARSET("charset", "UTF-8", Rules.CHARSET, "The charset of file names, where UTF-8 is not agreed on."),
    /** Whether UTF-8 is asked for. */
    UTF8_NEGOTIATION(
            "utf8Negotiation",
            "AUTO",
            Rules.UTF8_NEGOTIATION,
            "Whether UTF-8 is asked for after log-in (AUTO: OPTS UTF8 ON) or never (OFF: charset alone counts)."),
    /** How bytes are represented. */
    TRANSFER_TYPE(
            "transferType",
            "BINARY",
            Rules.TRANSFER_TYPE,
            "The representation type that each connection begins with: TYPE I, A or E."),
    /** Where relative paths begin. */
    HOME_DIRECTORY(
            "homeDirectory",
            "",
            Rules.TEXT,
            "The directory to change to after log-in, to which paths are relative. Empty: the server's choice."),
    /** What else is said at log-in. */
    LOGIN_COMMANDS(
            "loginCommands",
            "",
            Rules.COMMANDS,
            "Commands to send after each log-in, separated by ';'; a refusal fails the log-in. They are no secret: a"
                    + " refused one is named in the error."),
    /** Life signs during a transfer. */
    NOOP_INTERVAL(
            "noopInterval",
            "0",
            Rules.INTERVAL,
            "Milliseconds between NOOPs on the control channel during a transfer, against firewalls that forget it; 0 for"
                    + " never. Some servers are confused by them."),
    /** Proof of a transfer. */
    VERIFY_SIZE(
            "verifySize",
            "true",
            Rules.BOOLEAN,
            "Whether the server is asked for a file's size after its transfer (SIZE); another size is an error."),
    /** And of its content. */
    VERIFY_CONTENT(
            "verifyContent",
            "HASH",
            Rules.VERIFY_CONTENT,
            "What is compared of a staged file before its transaction is promised, or before it gets its name outside of"
                    + " one: its size (SIZE); or its hash, too, if the server offers HASH, XSHA256, XSHA1, XMD5 or XCRC (FEAT)"
                    + " and all of its bytes were sent in TYPE I (HASH). To tell a hash, the server reads the whole file."),
    /** When a pooled connection must be proved. */
    VALIDATION_AGE(
            "validationAge",
            "5000",
            Rules.INTERVAL,
            "Milliseconds a pooled connection may have been idle before a NOOP must prove it when the container matches or"
                    + " validates; 0 for always."),
    /** Limit of waiting for another thread. */
    BUSY_TIMEOUT(
            "busyTimeout",
            "60000",
            Rules.TIMEOUT,
            "Milliseconds a call waits while another thread uses the same connection."),
    /** Where the password of the factory's own user is. */
    PASSWORD_FILE(
            "passwordFile",
            "",
            Rules.FILE,
            "The password of userName, in place of password: the first line of this file, in UTF-8, read at each log-in."),
    /** Whom we trust. */
    TRUST_STORE(
            "trustStore",
            "",
            Rules.FILE,
            "The certificates of the authorities or servers that are trusted, as PKCS12, JKS or PEM; a change is taken up by"
                    + " the next new connection. Empty: those that Java trusts by default."),
    /** Opens it. */
    TRUST_STORE_PASSWORD(
            "trustStorePassword", "", Rules.TEXT, "The password of trustStore; PEM and JKS can do without."),
    /** The same in a file. */
    TRUST_STORE_PASSWORD_FILE(
            "trustStorePasswordFile", "", Rules.FILE, "A file whose first line is the password of trustStore."),
    /** Who we are. */
    KEY_STORE(
            "keyStore",
            "",
            Rules.FILE,
            "Our certificate with its private key, for a server that asks: PKCS12, JKS, or PEM with a PKCS#8 key (encrypted"
                    + " or not) or a plain RSA key of PKCS#1; a change is taken up by the next new connection."),
    /** Opens it. */
    KEY_STORE_PASSWORD("keyStorePassword", "", Rules.TEXT, "The password of keyStore and of the key in it."),
    /** The same in a file. */
    KEY_STORE_PASSWORD_FILE(
            "keyStorePasswordFile",
            "",
            Rules.FILE,
            "A file whose first line is the password of keyStore and of the key in it."),
    /** Exactly whom we trust. */
    SERVER_CERTIFICATE_PINS(
            "serverCertificatePins",
            "",
            Rules.PINS,
            "Exactly the servers with these certificates are trusted, whoever issued them, for whatever host and time."
                    + " Excludes trustStore. Empty: the issuer decides."),
    /** Limit of waiting for a place. */
    LOGIN_WAIT_TIMEOUT(
            "loginWaitTimeout",
            "30000",
            Rules.INTERVAL,
            "Milliseconds a new connection waits for a place where the server has said that there are too many; 0 to fail"
                    + " at once. Less than the time that the container's pool waits."),
    /** Who moves files. */
    ZERO_COPY(
            "zeroCopy",
            "false",
            Rules.BOOLEAN,
            "Whether the system itself sends local files (java.nio.file.Path) on data channels in clear (sendfile): a"
                    + " fraction of the CPU, and on a fast line less speed, since the receiver pays for it. Not with"
                    + " bandwidthLimit."),
    /** Bytes a second. */
    BANDWIDTH_LIMIT(
            "bandwidthLimit",
            "0",
            Rules.BANDWIDTH,
            "Bytes a second that all connections of this factory, or of this message-driven bean, move together on their"
                    + " data channels, both ways; 0 for as many as there can be."),
    /** Which address is dialled. */
    PASSIVE_ADDRESS_POLICY(
            "passiveAddressPolicy",
            "CONTROL_HOST",
            Rules.PASSIVE_ADDRESS_POLICY,
            "After PASV, which address is dialled: that of the control channel, whatever the server "
                    + "tells (CONTROL_HOST); the one that the server tells, if it is in passiveAllowedNetworks "
                    + "(SERVER); or what passiveAddressMap has for that, and the control channel's where it has "
                    + "nothing (MAP). After EPSV, which tells none, it is always the control channel's."),
    /** Where it may be. */
    PASSIVE_ALLOWED_NETWORKS(
            "passiveAllowedNetworks",
            "",
            Rules.NETWORKS,
            "With passiveAddressPolicy SERVER, the networks in which an address that the server tells "
                    + "is dialled."),
    /** What it stands for. */
    PASSIVE_ADDRESS_MAP(
            "passiveAddressMap",
            "",
            Rules.ADDRESS_MAP,
            "With passiveAddressPolicy MAP, the address to dial in place of one that the server tells; "
                    + "of several that fit, the first."),
    /** Where we listen. */
    ACTIVE_BIND_ADDRESS(
            "activeBindAddress",
            "",
            Rules.OPTIONAL_ADDRESS,
            "In active mode, our own address on which the server's data channels are awaited. Empty: "
                    + "the control channel's."),
    /** What we tell of it. */
    ACTIVE_EXTERNAL_ADDRESS(
            "activeExternalAddress",
            "",
            Rules.OPTIONAL_ADDRESS,
            "In active mode, the address that EPRT and PORT tell the server, where ours is translated "
                    + "on the way. Empty: the one that is listened on."),
    /** On which ports. */
    ACTIVE_PORT_RANGE(
            "activePortRange",
            "",
            Rules.PORT_RANGE,
            "In active mode, the ports on which the server's data channels are awaited, for firewalls "
                    + "that let these in; one that is taken is passed over. Empty: any port that is free."),
    /** Through whom. */
    PROXY_TYPE(
            "proxyType",
            "NONE",
            Rules.PROXY_TYPE,
            "Whether both channels go through a proxy: by CONNECT of HTTP (HTTP), by SOCKS version 5 "
                    + "(SOCKS5), or straight (NONE). The proxy looks serverName up. Data channels are passive "
                    + "then: the server cannot dial us."),
    /** Its host. */
    PROXY_HOST("proxyHost", "", Rules.OPTIONAL_HOST, "The proxy's host."),
    /** Its port. */
    PROXY_PORT("proxyPort", "", Rules.OPTIONAL_PORT, "The proxy's port."),
    /** Who logs in there. */
    PROXY_USER_NAME(
            "proxyUserName",
            "",
            Rules.TEXT,
            "The user that logs in at the proxy (HTTP: Basic; SOCKS5: RFC 1929). Empty: nobody does."),
    /** Their password. */
    PROXY_PASSWORD("proxyPassword", "", Rules.TEXT, "The password of proxyUserName."),
    /** Which transactions. */
    TRANSACTION_LEVEL(
            "transactionLevel",
            "XATransaction",
            Rules.TRANSACTION_LEVEL,
            "In which transactions connections take part: those of a transaction manager, with two phases and recovery"
                    + " (XATransaction); those that the container ends by itself (LocalTransaction); or none, so that each call"
                    + " takes effect at once (NoTransaction)."),
    /** How files appear. */
    PUBLISH_MODE(
            "publishMode",
            "STAGED",
            Rules.PUBLISH_MODE,
            "How what is stored appears: under a hidden name until it is whole, or until the transaction commits (STAGED); the"
                    + " same, and a directory made in a transaction appears with all its files at once (DIRECTORY); or under its"
                    + " own name from the first byte, which no transaction can take back (DIRECT, with transactionLevel"
                    + " NoTransaction alone)."),
    /** What a commit waits for. */
    COMMIT_COMPLETION(
            "commitCompletion",
            "DECIDED",
            Rules.COMMIT_COMPLETION,
            "What a commit that is decided tells while the server cannot be reached for longer than commitWait: that it is"
                    + " committed, since the adapter carries it out as soon as it can (DECIDED), or that it is to be asked again"
                    + " (WAIT: XA_RETRY)."),
    /** For how long. */
    COMMIT_WAIT(
            "commitWait",
            "30000",
            Rules.INTERVAL,
            "Milliseconds that a commit is tried in its caller's thread while the server cannot be reached."),
    /** And while it is refused. */
    HEURISTIC_AFTER(
            "heuristicAfter",
            "10000",
            Rules.INTERVAL,
            "Milliseconds that a commit is tried while the server refuses what was decided; then it ends as XA_HEURRB or"
                    + " XA_HEURMIX, and an operator must look."),
    /** Where files are looked for. */
    DIRECTORY(
            "directory",
            null,
            InboundRules.DIRECTORIES,
            "The directories in which files are looked for; relative ones from the directory after log-in."),
    /** How far down. */
    RECURSION_DEPTH(
            "recursionDepth",
            "0",
            InboundRules.DEPTH,
            "How many levels of directories below these are looked into, too."),
    /** Which are taken. */
    INCLUDE(
            "include",
            "*",
            InboundRules.NAMES,
            "Which files are taken, by their names without the directory; upper and lower case differ."),
    /** Which are not. */
    EXCLUDE("exclude", "", InboundRules.OPTIONAL_NAMES, "Which of these are left alone after all, by their names."),
    /** Hidden ones. */
    IGNORED_PREFIXES(
            "ignoredPrefixes",
            ".",
            InboundRules.AFFIXES,
            "Files and directories whose names begin so are left alone. Our own hidden names, which begin with .ftpra,"
                    + " always are."),
    /** Unfinished ones. */
    IGNORED_SUFFIXES(
            "ignoredSuffixes",
            ".part;.tmp;.filepart;.writing",
            InboundRules.AFFIXES,
            "Files whose names end so are left alone: they are still being written."),
    /** How often. */
    POLL_INTERVAL(
            "pollInterval", "10000", Rules.TIMEOUT, "Milliseconds from one look into the directories to the next."),
    /** Which first. */
    ORDER(
            "order",
            "NAME",
            InboundRules.ORDER,
            "Which of the files that are there is delivered first: by name (NAME), the one that was modified first"
                    + " (MODIFIED), or as the server lists them (NONE)."),
    /** What a file waits for. */
    SEQUENCE(
            "sequence",
            "NONE",
            InboundRules.SEQUENCE,
            "Which files wait until the one before them, in order, is committed or in the dead-letter directory: none"
                    + " (NONE), those of the same sequenceKey (BY_KEY), or all, so that one at a time is delivered whatever"
                    + " maxConcurrency is (STRICT)."),
    /** Whom it waits for. */
    SEQUENCE_KEY(
            "sequenceKey",
            "",
            InboundRules.SEQUENCE_KEY,
            "With sequence BY_KEY, what of a file's name is its key. A file whose whole name does not fit waits for none."),
    /** How many out of a listing. */
    BATCH_SIZE(
            "batchSize",
            "1000",
            InboundRules.BATCH,
            "How many files at most are chosen out of one look into the directories; the others are left to a later one."),
    /** How many at once. */
    MAX_CONCURRENCY(
            "maxConcurrency",
            "4",
            InboundRules.CONCURRENCY,
            "How many files at most are delivered at the same time, each over a connection of its own."),
    /** When a file is whole. */
    STABILITY(
            "stability",
            "SIZE_AND_TIME",
            InboundRules.STABILITY,
            "When a file is taken to be whole: when its size and time of modification stay the same (SIZE_AND_TIME), when"
                    + " a marker lies beside it (MARKER), or as soon as it is seen, since the partner renames it when it is"
                    + " (NONE)."),
    /** By how many looks. */
    STABILITY_OBSERVATIONS(
            "stabilityObservations",
            "2",
            InboundRules.OBSERVATIONS,
            "With stability SIZE_AND_TIME, how often in a row they must be seen the same."),
    /** How far apart. */
    STABILITY_INTERVAL(
            "stabilityInterval",
            "5000",
            Rules.TIMEOUT,
            "With stability SIZE_AND_TIME, milliseconds by our own clock that must be between two observations that count."),
    /** Which file says so. */
    MARKER_SUFFIX(
            "markerSuffix",
            ".done",
            InboundRules.AFFIX,
            "With stability MARKER, what a marker's name has behind the name of its file. It goes when its file does."),
    /** What becomes of a file. */
    POST_ACTION(
            "postAction",
            "DELETE",
            InboundRules.POST_ACTION,
            "What the transaction of a delivery does to the file when it commits: deletes it (DELETE), moves it to"
                    + " archiveDirectory (ARCHIVE), or leaves it and remembers it in a database (KEEP)."),
    /** Where to. */
    ARCHIVE_DIRECTORY(
            "archiveDirectory",
            "archive",
            InboundRules.TARGET,
            "With postAction ARCHIVE, where files go; a relative one from the file's own directory."),
    /** If the name is taken there. */
    ARCHIVE_CONFLICT(
            "archiveConflict",
            "RENAME",
            InboundRules.ARCHIVE_CONFLICT,
            "With postAction ARCHIVE, what is done if there is a file of this name: the new one gets another (RENAME),"
                    + " the old one is replaced (REPLACE), or the transaction is rolled back (FAIL)."),
    /** Where files that stay are remembered. */
    MEMORY_DATA_SOURCE(
            "memoryDataSource",
            "",
            Rules.TEXT,
            "With postAction KEEP, the JNDI name of the data source by which files are remembered, in the bean's own"
                    + " transaction."),
    /** In which table. */
    MEMORY_TABLE("memoryTable", "FTPRA_MEMORY", InboundRules.TABLE, "With postAction KEEP, the table for that."),
    /** How often a file is tried. */
    MAX_ATTEMPTS(
            "maxAttempts",
            "5",
            InboundRules.ATTEMPTS,
            "How often a file is delivered at most; then it goes to deadLetterDirectory. Outages do not count."),
    /** How long it rests. */
    RETRY_DELAY(
            "retryDelay",
            "1000",
            Rules.INTERVAL,
            "Milliseconds from a delivery in vain to the next of the same file; twice as many each further time."),
    /** And at most. */
    RETRY_DELAY_MAX("retryDelayMax", "600000", Rules.INTERVAL, "The most that these become."),
    /** Where hopeless files go. */
    DEAD_LETTER_DIRECTORY(
            "deadLetterDirectory",
            "dead-letter",
            InboundRules.TARGET,
            "Where files go that were delivered maxAttempts times in vain or that the bean refused; a relative one from"
                    + " the file's own directory."),
    /** When another node is dead. */
    TAKEOVER_AFTER(
            "takeoverAfter",
            "300000",
            InboundRules.TAKEOVER,
            "Milliseconds without a life sign of another node after which the files that it has claimed are taken over; 0"
                    + " for never."),
    /** Who else may look there. */
    SHARING(
            "sharing",
            "EXCLUSIVE",
            InboundRules.SHARING,
            "Whether two message-driven beans in one server may look into the same directory: a second one is refused"
                    + " (EXCLUSIVE), or, if both say so, each file goes to one of them (COMPETING)."),
    /** How long an end may take. */
    STOP_TIMEOUT(
            "stopTimeout",
            "30000",
            Rules.INTERVAL,
            "Milliseconds that deliveries in progress have to end when the bean or the adapter is stopped; then their"
                    + " connections are closed, so that they roll back.");

    private final Definition definition;

    FtpProperty(String propertyName, String defaultValue, Rule<?> rule, String description) {
        this.definition = new Definition(propertyName, defaultValue, rule, description);
    }

    @Override
    public Definition definition() {
        return definition;
    }

    /** Where it counts; all from {@link #DIRECTORY} on at activations alone. */
    Scope scope() {
        return switch (this) {
            case VALIDATION_AGE, BUSY_TIMEOUT, TRANSACTION_LEVEL, PUBLISH_MODE -> Scope.OUTBOUND;
            default -> compareTo(DIRECTORY) < 0 ? Scope.CONNECTION : Scope.INBOUND;
        };
    }

    @Override
    public boolean isConfidential() {
        return switch (this) {
            case PASSWORD, ACCOUNT, TRUST_STORE_PASSWORD, KEY_STORE_PASSWORD, PROXY_PASSWORD -> true;
            default -> false;
        };
    }

    static Stream<FtpProperty> all() {
        return Stream.of(values());
    }

    static Stream<FtpProperty> of(Scope scope) {
        return all().filter(property -> property.scope() == scope);
    }
}
