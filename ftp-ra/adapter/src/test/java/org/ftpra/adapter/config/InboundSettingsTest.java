package org.ftpra.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.resource.spi.InvalidPropertyException;
import java.beans.PropertyDescriptor;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Of an activation, too, a bad value names property, value and rule. */
class InboundSettingsTest {

    private final Map<FtpProperty, String> written = new EnumMap<>(Map.of(
            FtpProperty.SERVER_NAME, "ftp.example.org",
            FtpProperty.SECURITY, "NONE",
            FtpProperty.USER_NAME, "me",
            FtpProperty.DIRECTORY, "inbox"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "DIRECTORY|",
                "DIRECTORY|;",
                "DIRECTORY|in;",
                "DIRECTORY|in; out",
                "DIRECTORY| in",
                "DIRECTORY|in ",
                "DIRECTORY|in;in",
                "DIRECTORY|in/",
                "DIRECTORY|a//b",
                "RECURSION_DEPTH|-1",
                "RECURSION_DEPTH|101",
                "RECURSION_DEPTH|all",
                "INCLUDE|",
                "INCLUDE|[a-",
                "INCLUDE|*.csv; *.txt",
                "INCLUDE|regex:(",
                "EXCLUDE|{a",
                "IGNORED_PREFIXES|.;.",
                "IGNORED_PREFIXES|tmp/",
                "IGNORED_SUFFIXES|.part;",
                "IGNORED_SUFFIXES|.part ;.tmp",
                "POLL_INTERVAL|0",
                "POLL_INTERVAL|10s",
                "ORDER|SIZE",
                "SEQUENCE|strict",
                "BATCH_SIZE|0",
                "BATCH_SIZE|100001",
                "MAX_CONCURRENCY|0",
                "MAX_CONCURRENCY|1001",
                "STABILITY|SIZE",
                "STABILITY_OBSERVATIONS|1",
                "STABILITY_INTERVAL|0",
                "POST_ACTION|MOVE",
                "MAX_ATTEMPTS|0",
                "MAX_ATTEMPTS|1001",
                "RETRY_DELAY|-1",
                "RETRY_DELAY_MAX|86400001",
                "DEAD_LETTER_DIRECTORY|",
                "DEAD_LETTER_DIRECTORY|.",
                "DEAD_LETTER_DIRECTORY|dead/..",
                "DEAD_LETTER_DIRECTORY|/in/../dead",
                "DEAD_LETTER_DIRECTORY|dead/",
                "TAKEOVER_AFTER|999",
                "TAKEOVER_AFTER|never",
                "SHARING|COPY",
                "STOP_TIMEOUT|-1",
            })
    void namesPropertyValueAndRule(FtpProperty property, String value) {
        written.put(property, value == null ? "" : value);

        isRefused(property, written.get(property));
    }

    @ParameterizedTest
    @CsvSource({
        "SEQUENCE, BY_KEY, SEQUENCE_KEY, order-.*",
        "SEQUENCE, BY_KEY, SEQUENCE_KEY, (a)(b)",
        "STABILITY, MARKER, MARKER_SUFFIX, ''",
        "STABILITY, MARKER, MARKER_SUFFIX, /done",
        "STABILITY, MARKER, MARKER_SUFFIX, '.done '",
        "POST_ACTION, ARCHIVE, ARCHIVE_DIRECTORY, ''",
        "POST_ACTION, ARCHIVE, ARCHIVE_DIRECTORY, .",
        "POST_ACTION, ARCHIVE, ARCHIVE_DIRECTORY, a/./b",
        "POST_ACTION, ARCHIVE, ARCHIVE_CONFLICT, IGNORE",
    })
    void namesPropertyValueAndRuleWhereItCounts(FtpProperty governor, String its, FtpProperty property, String value) {
        written.put(governor, its);
        written.put(property, value);

        isRefused(property, value);
    }

    @ParameterizedTest
    @CsvSource({"''", "1table", "a.b.c", "T; DROP TABLE x", "T\"", "T--", "\u00c4"})
    void theNameOfATableNeedsNoQuotes(String name) {
        keep();
        written.put(FtpProperty.MEMORY_TABLE, name);

        isRefused(FtpProperty.MEMORY_TABLE, name);
    }

    private void isRefused(FtpProperty property, String value) {
        InvalidPropertyException exception = failure();
        assertThat(exception)
                .hasMessage(property.propertyName() + " is '" + value + "'; expected "
                        + property.rule().expected());
        assertThat(exception.getInvalidPropertyDescriptors())
                .extracting(PropertyDescriptor::getName)
                .containsExactly(property.propertyName());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "DIRECTORY|.",
                "DIRECTORY|/",
                "DIRECTORY|/in;in;../in;./ in",
                "DIRECTORY|a b/ä😀;it's \"it\"",
                "INCLUDE|*.csv;[0-9]*.{xml,json}",
                "INCLUDE|regex:(a+);.*",
                "EXCLUDE|*.bak",
                "IGNORED_PREFIXES|.;~$",
                "IGNORED_PREFIXES|",
                "IGNORED_SUFFIXES|",
                "RECURSION_DEPTH|100",
                "MAX_ATTEMPTS|1",
                "RETRY_DELAY|600000",
                "DEAD_LETTER_DIRECTORY|../dead letter",
                "DEAD_LETTER_DIRECTORY|/dead/letter",
                "DEAD_LETTER_DIRECTORY|..",
                "TAKEOVER_AFTER|1000",
                "STOP_TIMEOUT|0",
            })
    void takesAGoodValue(FtpProperty property, String value) {
        written.put(property, value == null ? "" : value);

        assertThatCode(this::settings).doesNotThrowAnyException();
    }

    static Stream<FtpProperty> ofActivations() {
        return FtpProperty.all().filter(property -> property.scope() != Scope.OUTBOUND);
    }

    @ParameterizedTest
    @MethodSource("ofActivations")
    void takesNoControlCharacterInAnyValue(FtpProperty property) {
        written.put(property, "a\r\nDELE b");

        assertThat(failure()).hasMessageContaining(property.propertyName() + " is ");
    }

    @ParameterizedTest
    @CsvSource({
        "STABILITY_OBSERVATIONS, 3, STABILITY, MARKER, SIZE_AND_TIME",
        "STABILITY_OBSERVATIONS, 3, STABILITY, NONE, SIZE_AND_TIME",
        "STABILITY_INTERVAL, 1000, STABILITY, MARKER, SIZE_AND_TIME",
        "STABILITY_INTERVAL, 1000, STABILITY, NONE, SIZE_AND_TIME",
        "MARKER_SUFFIX, .ok, STABILITY, SIZE_AND_TIME, MARKER",
        "MARKER_SUFFIX, .ok, STABILITY, NONE, MARKER",
        "ARCHIVE_DIRECTORY, done, POST_ACTION, DELETE, ARCHIVE",
        "ARCHIVE_CONFLICT, FAIL, POST_ACTION, DELETE, ARCHIVE",
        "MEMORY_DATA_SOURCE, jdbc/a, POST_ACTION, DELETE, KEEP",
        "MEMORY_TABLE, SEEN, POST_ACTION, DELETE, KEEP",
        "SEQUENCE_KEY, (a), SEQUENCE, NONE, BY_KEY",
        "SEQUENCE_KEY, (a), SEQUENCE, STRICT, BY_KEY",
        "SEQUENCE, STRICT, ORDER, NONE, MODIFIED or NAME",
    })
    void whatWouldBeIgnoredIsRefused(
            FtpProperty property, String value, FtpProperty governor, String another, String its) {
        written.put(governor, another);
        assertThatCode(this::settings).doesNotThrowAnyException();
        written.put(property, value);

        assertThat(failure())
                .hasMessage(property.propertyName() + " is set, and " + governor.propertyName() + " is '" + another
                        + "'; expected " + governor.propertyName() + " to be " + its);
    }

    @ParameterizedTest
    @CsvSource({
        "MARKER_SUFFIX, .done",
        "MARKER_SUFFIX, ${none:.done}",
        "ARCHIVE_DIRECTORY, archive",
        "ARCHIVE_CONFLICT, RENAME",
        "MEMORY_TABLE, FTPRA_MEMORY",
    })
    void aDefaultThatIsWrittenOutIsNotSet(FtpProperty property, String value) {
        written.put(property, value);

        assertThatCode(this::settings).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "SEQUENCE_KEY, SEQUENCE, BY_KEY, a(.)c",
        "MEMORY_DATA_SOURCE, POST_ACTION, KEEP, java:comp/DefaultDataSource"
    })
    void whatAChoiceNeedsMustBeSet(FtpProperty property, FtpProperty governor, String its, String value) {
        written.put(governor, its);
        assertThat(failure())
                .hasMessage(property.propertyName() + " is not set, and " + governor.propertyName() + " is '" + its
                        + "'; expected both");

        written.put(property, value);
        assertThatCode(this::settings).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"RETRY_DELAY, 600001, 600000, 600001", "RETRY_DELAY_MAX, 999, 999, 1000"})
    void theLongestDelayIsNoShorterThanTheFirst(FtpProperty property, String value, String longest, String first) {
        written.put(property, value);

        assertThat(failure())
                .hasMessage("retryDelayMax is '" + longest + "', and retryDelay is '" + first
                        + "'; expected retryDelayMax to be no less");
    }

    @Test
    void noSignOnNamesAUser() {
        written.remove(FtpProperty.USER_NAME);

        assertThat(failure())
                .hasMessage("userName is not set; expected the user that logs in, since no sign-on names one for a"
                        + " message-driven bean");
    }

    @ParameterizedTest
    @CsvSource({"${CHOICE}", "SOMETIMES"})
    void aBadChoiceIsToldOfAlone(String choice) {
        written.put(FtpProperty.STABILITY, choice);
        written.put(FtpProperty.MARKER_SUFFIX, ".ok");
        written.put(FtpProperty.STABILITY_INTERVAL, "1000");

        assertThat(failure().getInvalidPropertyDescriptors())
                .extracting(PropertyDescriptor::getName)
                .containsExactly("stability");
    }

    @Test
    void tellsOfAllBadValuesAtOnce() {
        written.remove(FtpProperty.DIRECTORY);
        written.put(FtpProperty.PORT_NUMBER, "x");
        written.put(FtpProperty.ORDER, "y");
        written.put(FtpProperty.MARKER_SUFFIX, ".ok");

        assertThat(failure())
                .hasMessageContaining("directory is not set; expected paths of directories")
                .hasMessageContaining("portNumber is 'x'")
                .hasMessageContaining("order is 'y'")
                .hasMessageContaining("markerSuffix is set, and stability is 'SIZE_AND_TIME'");
        assertThat(failure().getInvalidPropertyDescriptors()).hasSize(4);
    }

    @Test
    void everyDefaultIsGood() throws InvalidPropertyException {
        InboundSettings settings = settings();

        assertThat(settings.connection().busyTimeout()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.search().names().include()).hasToString("*");
        assertThat(settings.search().names().ignoredSuffixes())
                .containsExactly(".part", ".tmp", ".filepart", ".writing");
        assertThat(settings.cluster())
                .isEqualTo(new ClusterSettings(Optional.of(Duration.ofMinutes(5)), Sharing.EXCLUSIVE));
        assertThat(settings.retry())
                .isEqualTo(new RetrySettings(5, Duration.ofSeconds(1), Duration.ofMinutes(10), "dead-letter"));
        assertThat(settings.stability())
                .isEqualTo(new StabilitySettings(Stability.SIZE_AND_TIME, 2, Duration.ofSeconds(5), ".done"));
        assertThat(settings.postAction())
                .isEqualTo(new PostActionSettings(
                        PostAction.DELETE, "archive", ArchiveConflict.RENAME, "", "FTPRA_MEMORY"));
    }

    @Test
    void showsNoSecret() throws InvalidPropertyException {
        written.put(FtpProperty.PASSWORD, "hush");

        assertThat(settings().toString()).doesNotContain("hush");
    }

    @Test
    void oneAtATimeWhateverMaxConcurrencyIs() throws InvalidPropertyException {
        written.put(FtpProperty.SEQUENCE, "STRICT");
        written.put(FtpProperty.MAX_CONCURRENCY, "8");

        assertThat(settings().delivery().maxConcurrency()).isEqualTo(1);
    }

    @Test
    void neverTakesOverWithZero() throws InvalidPropertyException {
        written.put(FtpProperty.TAKEOVER_AFTER, "0");

        assertThat(settings().cluster().takeoverAfter()).isEmpty();
    }

    @Test
    void keepsTheOrderOfDirectories() throws InvalidPropertyException {
        written.put(FtpProperty.DIRECTORY, "b;a/c;/d");

        assertThat(settings().search().directories()).containsExactly("b", "a/c", "/d");
    }

    @Test
    void everyValueIsSubstituted() throws InvalidPropertyException {
        ofActivations()
                .filter(property -> !written.containsKey(property))
                .forEach(property -> written.put(property, "${none:" + property.defaultValue() + "}"));
        written.put(FtpProperty.DIRECTORY, "${plain};out");

        assertThat(settings().search().directories()).containsExactly("in", "out");
    }

    private void keep() {
        written.put(FtpProperty.POST_ACTION, "KEEP");
        written.put(FtpProperty.MEMORY_DATA_SOURCE, "jdbc/a");
    }

    private InvalidPropertyException failure() {
        return catchThrowableOfType(InvalidPropertyException.class, this::settings);
    }

    private InboundSettings settings() throws InvalidPropertyException {
        return InboundSettings.of(
                written, new Substitution(name -> Optional.of("in").filter(value -> name.equals("plain"))));
    }
}
