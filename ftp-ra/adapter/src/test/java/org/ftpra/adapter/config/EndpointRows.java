package org.ftpra.adapter.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ftpra.engine.trust.Identities;
import org.ftpra.engine.trust.StoreContent;

/** For each property of the catalogue, values that are good and values that are not: one without does not compile. */
final class EndpointRows {

    private static final String FAR = "9".repeat(18);

    private final Path directory;

    /** With real files. */
    EndpointRows(Path directory) {
        this.directory = directory;
        for (String name : new String[] {"server", "other-server"}) {
            write(name, StoreContent.pemKeyOf(name, StoreContent.pkcs8(Identities.key(name))));
        }
        write("ca", StoreContent.pemTrusting(Identities.CA));
        write("users", new byte[0]);
        write("text", "s3cr3t\n".getBytes());
    }

    private void write(String name, byte[] content) {
        try {
            Files.write(directory.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String file(String name) {
        return directory.resolve(name).toString();
    }

    /** What is needed with all defaults, and what a property needs in order to count. */
    Map<EndpointProperty, String> around(EndpointProperty property) {
        Map<EndpointProperty, String> written = new EnumMap<>(Map.of(
                EndpointProperty.KEY_STORE, file("server"),
                EndpointProperty.USERS_FILE, file("users")));
        switch (property) {
            case TRUST_STORE, TRUST_STORE_PASSWORD, TRUST_STORE_PASSWORD_FILE -> {
                written.put(EndpointProperty.CLIENT_CERTIFICATES, "WANTED");
                written.put(EndpointProperty.TRUST_STORE, file("ca"));
            }
            case CLIENT_CERTIFICATES -> {
                written.put(EndpointProperty.CLIENT_CERTIFICATES, "WANTED");
                written.put(EndpointProperty.TRUST_STORE, file("ca"));
            }
            case MAX_ATTEMPTS, RETRY_DELAY, RETRY_DELAY_MAX, DEAD_LETTER_DIRECTORY ->
                written.put(EndpointProperty.ACKNOWLEDGEMENT, "AFTER_SPOOL");
            default -> {}
        }
        return written;
    }

    /** Each another than the default, and than what is around. */
    List<String> good(EndpointProperty property) {
        return switch (property) {
            case PORT -> List.of("0", "21", "65535");
            case BIND_ADDRESS -> List.of("127.0.0.1", "0.0.0.0", "::1");
            case SECURITY -> List.of("OPTIONAL_TLS", "IMPLICIT_TLS");
            case DATA_CHANNEL_PROTECTION -> List.of("CLEAR");
            case TLS_PROTOCOLS -> List.of("TLSv1.3", "TLSv1.2", "TLSv1.2 , TLSv1.3");
            case TLS_SESSION_REUSE -> List.of("REQUIRED");
            case REQUIRE_CLOSE_NOTIFY, ACTIVE_MODE -> List.of("false");
            case KEY_STORE -> List.of(file("other-server"));
            case TRUST_STORE -> List.of(file("server"));
            case KEY_STORE_PASSWORD, TRUST_STORE_PASSWORD -> List.of("s3cr3t", " ä;$x ");
            case KEY_STORE_PASSWORD_FILE, TRUST_STORE_PASSWORD_FILE, USERS_FILE -> List.of(file("text"));
            case CLIENT_CERTIFICATES -> List.of("NEEDED");
            case PASSIVE_PORT_RANGE -> List.of("1-65535", "50000-50000");
            case PASSIVE_EXTERNAL_ADDRESS ->
                List.of("203.0.113.7", "10.0.0.0/8=10.1.2.3;0.0.0.0/0=203.0.113.7", "10.0.0.1=10.1.2.3");
            case AUTHENTICATION -> List.of();
            case MAX_LOGIN_FAILURES, MAX_ATTEMPTS -> List.of("1", "1000");
            case LOCK_AFTER_FAILURES -> List.of("0", "1000");
            case LOGIN_FAILURE_DELAY, LOCK_TIME, STOP_TIMEOUT -> List.of("0", "86400000");
            case RETRY_DELAY -> List.of("0", "600000");
            case RETRY_DELAY_MAX -> List.of("1000", "86400000");
            case MAX_CONNECTIONS, MAX_CONNECTIONS_PER_ADDRESS, MAX_CONNECTIONS_PER_PARTNER -> List.of("1", "100000");
            case MAX_COMMAND_RATE -> List.of("1", "1000000");
            case IDLE_TIMEOUT, DATA_TIMEOUT, DELIVERY_TIMEOUT -> List.of("1", "86400000");
            case SPOOL_DIRECTORY, DEAD_LETTER_DIRECTORY -> List.of(directory.toString(), file("to/be/made"));
            case MAX_SPOOL_SPACE, MAX_FILE_SIZE -> List.of("1", "1000000000000000");
            case DIRECTORY -> List.of("/in", "/in;/out box/ä😀", "/;/in/deep");
            case ACKNOWLEDGEMENT -> List.of("AFTER_SPOOL");
            case DUPLICATES -> List.of("DELIVER");
            case DUPLICATE_WINDOW, PARTIAL_KEPT -> List.of("0", "2592000000");
            case TEMPORARY_PREFIXES, TEMPORARY_SUFFIXES -> List.of("", "~;$", ".work");
            case MAX_CONCURRENCY -> List.of("1", "1000");
        };
    }

    List<String> bad(EndpointProperty property) {
        return switch (property) {
            case PORT -> List.of("", "-1", "65536", " 21", "ftp");
            case BIND_ADDRESS -> List.of("localhost", "eth0", "10.0.0.0/8");
            case SECURITY -> List.of("", "none", "TLS");
            case DATA_CHANNEL_PROTECTION -> List.of("P", "private");
            case TLS_PROTOCOLS -> List.of("", "TLSv1.1", "TLSv1.2,TLSv1.2", "SSLv3");
            case TLS_SESSION_REUSE -> List.of("AUTO", "true");
            case REQUIRE_CLOSE_NOTIFY, ACTIVE_MODE -> List.of("", "TRUE", "no");
            case KEY_STORE, TRUST_STORE, KEY_STORE_PASSWORD_FILE, TRUST_STORE_PASSWORD_FILE, USERS_FILE ->
                List.of("/no/such/file", directory.toString(), "\0");
            case KEY_STORE_PASSWORD, TRUST_STORE_PASSWORD -> List.of("hush\u0007", "hush\n");
            case CLIENT_CERTIFICATES -> List.of("", "wanted", "true");
            case PASSIVE_PORT_RANGE -> List.of("50000", "0-10", "50100-50000", "50000-65536");
            case PASSIVE_EXTERNAL_ADDRESS ->
                List.of(
                        "ftp.example.org",
                        "2001:db8::1",
                        "2001:db8::/32=10.1.2.3",
                        "10.0.0.0/8=2001:db8::1",
                        "10.0.0.1/8=10.1.2.3",
                        "10.0.0.0/8",
                        "10.0.0.0/8=10.1.2.3;",
                        "10.0.0.0/8=10.1.2.3;203.0.113.7",
                        "10.0.0.0/8=10.1.2.3,0.0.0.0/0=203.0.113.7");
            case AUTHENTICATION -> List.of("", "ANONYMOUS", "users_file");
            case MAX_LOGIN_FAILURES, MAX_ATTEMPTS -> List.of("0", "1001", "many");
            case LOCK_AFTER_FAILURES -> List.of("-1", "1001");
            case LOGIN_FAILURE_DELAY, LOCK_TIME, STOP_TIMEOUT, RETRY_DELAY, RETRY_DELAY_MAX ->
                List.of("-1", "86400001", "1s", "1.5");
            case MAX_CONNECTIONS, MAX_CONNECTIONS_PER_ADDRESS, MAX_CONNECTIONS_PER_PARTNER ->
                List.of("", "0", "100001");
            case MAX_COMMAND_RATE -> List.of("0", "1000001");
            case IDLE_TIMEOUT, DATA_TIMEOUT, DELIVERY_TIMEOUT -> List.of("0", "86400001", "never");
            case SPOOL_DIRECTORY, DEAD_LETTER_DIRECTORY -> List.of("spool", file("text"), "/\0");
            case MAX_SPOOL_SPACE -> List.of("0", FAR, "10G");
            case MAX_FILE_SIZE -> List.of("-1", FAR, "10G");
            case DIRECTORY ->
                List.of("", ";", "in", "/in;", "/in;/in", "/in/", "/a//b", "/a/../b", "/.", "/..", "/in; /out", "/in ");
            case ACKNOWLEDGEMENT -> List.of("", "AFTER_DELIVERY");
            case DUPLICATES -> List.of("", "REFUSE");
            case DUPLICATE_WINDOW, PARTIAL_KEPT -> List.of("-1", "2592000001", "1h");
            case TEMPORARY_PREFIXES, TEMPORARY_SUFFIXES -> List.of(".part;", "a/b", ".;.", " .tmp");
            case MAX_CONCURRENCY -> List.of("0", "1001");
        };
    }
}
