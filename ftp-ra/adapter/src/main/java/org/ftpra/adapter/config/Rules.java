package org.ftpra.adapter.config;

import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ftpra.engine.control.SessionReuse;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.data.ExtendedCommands;
import org.ftpra.engine.data.PassiveAddressPolicy;
import org.ftpra.engine.data.PortRange;
import org.ftpra.engine.session.RepresentationType;

/** The rules of the catalogue. */
final class Rules {

    static final long ONE_DAY = Duration.ofDays(1).toMillis();
    private static final long MOST_BYTES = 1_000_000_000_000L;
    private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9._-]*[A-Za-z0-9_.])?");
    private static final Pattern IPV6_ADDRESS = Pattern.compile("[0-9A-Fa-f]*:[0-9A-Fa-f:.]+(%[A-Za-z0-9._-]+)?");
    private static final Pattern COMMAND = Pattern.compile("[A-Za-z]+( \\S(.*\\S)?)?");

    static final Rule<String> TEXT = text("text without control characters", text -> true);
    static final Rule<String> HOST = text(
            "the name or the address of a host, without port, path or blanks",
            text -> HOST_NAME.matcher(text).matches()
                    || IPV6_ADDRESS.matcher(text).matches());
    static final Rule<Integer> PORT = count(1, 65535);
    static final Rule<Duration> TIMEOUT = milliseconds(1, ONE_DAY);
    static final Rule<Duration> INTERVAL = milliseconds(0, ONE_DAY);
    static final Rule<Long> BANDWIDTH = new Rule<>(
            Long.class,
            "a whole number of bytes per second from 0 to " + MOST_BYTES,
            text -> wholeNumber(text, 0, MOST_BYTES));
    static final Rule<Boolean> BOOLEAN = oneOf(Boolean.class, Map.of("true", true, "false", false));
    static final Rule<Charset> CHARSET = charset();
    static final Rule<Security> SECURITY = oneOf(Security.class);
    static final Rule<TlsProtocols> TLS_PROTOCOLS = protocols();
    static final Rule<SessionReuse> SESSION_REUSE = oneOf(SessionReuse.class);
    static final Rule<DataChannelProtection> DATA_CHANNEL_PROTECTION = oneOf(DataChannelProtection.class);
    static final Rule<ExtendedCommands> EXTENDED_COMMANDS = oneOf(ExtendedCommands.class);
    static final Rule<DataChannelMode> DATA_CHANNEL_MODE = oneOf(DataChannelMode.class);
    static final Rule<Utf8Negotiation> UTF8_NEGOTIATION = oneOf(Utf8Negotiation.class);
    static final Rule<RepresentationType> TRANSFER_TYPE = oneOf(
            RepresentationType.class,
            Map.of(
                    "BINARY", RepresentationType.IMAGE,
                    "ASCII", RepresentationType.ASCII,
                    "EBCDIC", RepresentationType.EBCDIC));

    static final Rule<LoginCommands> COMMANDS = new Rule<>(
            LoginCommands.class,
            "commands separated by ';', each a word of letters and perhaps an argument, without blanks around it",
            Rules::commands);

    static final Rule<String> FILE =
            text("the path of a file that is there and that this server's process may read", Rules::isEmptyOrReadable);

    static final Rule<CertificatePins> PINS = new Rule<>(
            CertificatePins.class,
            "SHA-256 fingerprints separated by ',': of certificates as 64 hex digits, with or without colons, or of public"
                    + " keys as sha256/BASE64",
            CertificatePins::parse);

    static final Rule<PassiveAddressPolicy> PASSIVE_ADDRESS_POLICY = oneOf(PassiveAddressPolicy.class);
    static final Rule<PublishMode> PUBLISH_MODE = oneOf(PublishMode.class);
    static final Rule<ContentProof> VERIFY_CONTENT = oneOf(ContentProof.class);
    static final Rule<CommitCompletion> COMMIT_COMPLETION = oneOf(CommitCompletion.class);
    static final Rule<TransactionSupportLevel> TRANSACTION_LEVEL = oneOf(TransactionSupportLevel.class);
    static final Rule<ProxyKind> PROXY_TYPE = oneOf(ProxyKind.class);
    static final Rule<String> OPTIONAL_HOST = text(
            HOST.expected() + ", or empty",
            text -> text.isEmpty() || HOST.parser().apply(text).isPresent());
    static final Rule<Integer> OPTIONAL_PORT = new Rule<>(
            Integer.class,
            PORT.expected() + ", or empty",
            text -> text.isEmpty() ? Optional.of(0) : PORT.parser().apply(text));
    static final Rule<NumericAddresses.OptionalAddress> OPTIONAL_ADDRESS = new Rule<>(
            NumericAddresses.OptionalAddress.class,
            "an IPv4 or IPv6 address in numbers, or empty",
            NumericAddresses::optional);
    static final Rule<NumericAddresses.Networks> NETWORKS = new Rule<>(
            NumericAddresses.Networks.class,
            "networks such as 10.0.0.0/8 or 2001:db8::/32, or addresses, separated by ',', without bits behind the prefix",
            NumericAddresses::networks);
    static final Rule<NumericAddresses.AddressMap> ADDRESS_MAP = new Rule<>(
            NumericAddresses.AddressMap.class,
            "pairs such as 10.0.0.0/8=203.0.113.5 or 10.0.0.1=203.0.113.5, separated by ','",
            NumericAddresses::map);
    static final Rule<PortRange> PORT_RANGE = new Rule<>(
            PortRange.class,
            "two ports from 1 to 65535 such as 50000-50100, the lower one first, or empty",
            NumericAddresses::ports);

    private Rules() {}

    static Rule<String> text(String expected, Predicate<String> test) {
        return new Rule<>(String.class, expected, text -> Optional.of(text).filter(test));
    }

    static Rule<Integer> count(int least, int most) {
        return new Rule<>(
                Integer.class, "a whole number from " + least + " to " + most, text -> wholeNumber(text, least, most)
                        .map(Long::intValue));
    }

    static Rule<Duration> milliseconds(long least, long most) {
        return new Rule<>(
                Duration.class,
                "a whole number of milliseconds from " + least + " to " + most,
                text -> wholeNumber(text, least, most).map(Duration::ofMillis));
    }

    static Optional<Long> wholeNumber(String text, long least, long most) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .filter(number -> number >= least && number <= most);
    }

    static <E extends Enum<E>> Rule<E> oneOf(Class<E> type) {
        return oneOf(
                type, Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Enum::name, value -> value)));
    }

    static <T> Rule<T> oneOf(Class<T> type, Map<String, T> values) {
        Map<String, T> sorted = new TreeMap<>(values);
        return new Rule<>(
                type, "one of " + String.join(", ", sorted.keySet()), text -> Optional.ofNullable(sorted.get(text)));
    }

    private static Rule<TlsProtocols> protocols() {
        List<String> known = List.of("TLSv1.3", "TLSv1.2");
        return new Rule<>(
                TlsProtocols.class, "one or both of TLSv1.3 and TLSv1.2, separated by ','", text -> Optional.of(
                                List.of(text.split(" *, *", -1)))
                        .filter(each ->
                                known.containsAll(each) && Set.copyOf(each).size() == each.size())
                        .map(TlsProtocols::new));
    }

    private static Rule<Charset> charset() {
        return new Rule<>(
                Charset.class,
                "a charset that this Java runtime has and that writes ASCII as ASCII, such as UTF-8 or ISO-8859-1",
                Rules::charset);
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name)).filter(Rules::writesAscii);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** Commands are ASCII, whatever the names in them are. */
    private static boolean writesAscii(Charset charset) {
        String command = "RETR a~Z09\r\n";
        return charset.canEncode()
                && Arrays.equals(command.getBytes(charset), command.getBytes(StandardCharsets.US_ASCII));
    }

    private static Optional<LoginCommands> commands(String text) {
        List<String> commands = text.isEmpty() ? List.of() : List.of(text.split(";", -1));
        boolean good = commands.stream().allMatch(one -> COMMAND.matcher(one).matches());
        return good ? Optional.of(new LoginCommands(commands)) : Optional.empty();
    }

    private static boolean isEmptyOrReadable(String text) {
        try {
            return text.isEmpty() || Files.isRegularFile(Path.of(text)) && Files.isReadable(Path.of(text));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
