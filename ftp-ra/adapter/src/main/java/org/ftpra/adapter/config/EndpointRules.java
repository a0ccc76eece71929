package org.ftpra.adapter.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/** The rules of what is of endpoints alone. */
final class EndpointRules {

    private static final long THIRTY_DAYS = Duration.ofDays(30).toMillis();
    private static final long MOST_BYTES = 1_000_000_000_000_000L;

    static final Rule<Integer> PORT = Rules.count(0, 65535);
    static final Rule<EndpointSecurity> SECURITY = Rules.oneOf(EndpointSecurity.class);
    static final Rule<Boolean> SESSION_REUSE = Rules.oneOf(Boolean.class, Map.of("REQUIRED", true, "OFF", false));
    static final Rule<ClientCertificates> CLIENT_CERTIFICATES = Rules.oneOf(ClientCertificates.class);
    static final Rule<Authentication> AUTHENTICATION = Rules.oneOf(Authentication.class);
    static final Rule<Acknowledgement> ACKNOWLEDGEMENT = Rules.oneOf(Acknowledgement.class);
    static final Rule<Duplicates> DUPLICATES = Rules.oneOf(Duplicates.class);
    static final Rule<ExternalAddresses> EXTERNAL_ADDRESSES = new Rule<>(
            ExternalAddresses.class,
            "an IPv4 address in numbers; or pairs such as 10.0.0.0/8=10.1.2.3 of networks and addresses of IPv4, separated by"
                    + " ';', without bits behind the prefix; or empty",
            ExternalAddresses::parse);
    static final Rule<Integer> FAILURES = Rules.count(1, 1000);
    static final Rule<Integer> LOCK = Rules.count(0, 1000);
    static final Rule<Integer> CONNECTIONS = Rules.count(1, 100_000);
    static final Rule<Integer> COMMAND_RATE = Rules.count(1, 1_000_000);
    static final Rule<Duration> LONG_INTERVAL = Rules.milliseconds(0, THIRTY_DAYS);
    static final Rule<Long> FILE_SIZE = bytes(0);
    static final Rule<Long> SPACE = bytes(1);
    static final Rule<String> LOCAL_DIRECTORY = Rules.text(
            "the absolute path of a local directory that this server's process may write to, or that is not there yet; or"
                    + " empty",
            EndpointRules::isEmptyOrWritable);
    static final Rule<TextList> DIRECTORIES = new Rule<>(
            TextList.class,
            "absolute paths of directories separated by ';', each only once, without blanks around them, '.', '..', '//', or"
                    + " '/' at the end",
            text -> TextList.parse(text, EndpointRules::isAbsolute)
                    .filter(list -> !list.all().isEmpty()));

    private EndpointRules() {}

    private static Rule<Long> bytes(long least) {
        return new Rule<>(
                Long.class,
                "a whole number of bytes from " + least + " to " + MOST_BYTES,
                text -> Rules.wholeNumber(text, least, MOST_BYTES));
    }

    private static boolean isAbsolute(String path) {
        return path.startsWith("/")
                && InboundRules.isPath(path)
                && Arrays.stream(path.split("/")).noneMatch(step -> step.equals(".") || step.equals(".."));
    }

    private static boolean isEmptyOrWritable(String text) {
        try {
            return text.isEmpty() || isWritable(Path.of(text));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean isWritable(Path path) {
        boolean good = Files.exists(path) ? Files.isDirectory(path) && Files.isWritable(path) : true;
        return path.isAbsolute() && good;
    }
}
