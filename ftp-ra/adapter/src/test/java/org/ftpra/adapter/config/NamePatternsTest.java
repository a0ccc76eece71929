package org.ftpra.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names a pattern means, and what is no pattern. */
class NamePatternsTest {

    private static final List<String> SYMBOLS = List.of("a", "b", "*", "?", "[", "]", "!", "-", "{", "}", ",", "\\");
    private static final List<String> NAMES =
            List.of("a", "b", "c", "A", "ab", "ba", "aa", "a-b", "-", "!", "]", "[", "}", "{", "a,b", "\\", "*", "?");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "*|anything at all",
                "*.csv|a.csv",
                "*.csv|.csv",
                "*.csv;*.txt|b.txt",
                "order-????.xml|order-0001.xml",
                "order-[0-9][0-9].xml|order-42.xml",
                "order-[!a-z]*|order-1",
                "*.{csv,txt}|a.txt",
                "{in,out}put-*.[ct]sv|output-1.tsv",
                "an order.csv|an order.csv",
                "[ ]lead*| lead",
                "it's \"it\"*|it's \"it\" (1).csv",
                "*$^.()+|a$^.()+",
                "\\*\\[\\]\\{\\}\\?\\\\|*[]{}?\\",
                "[*][?][[][{][,]|*?[{,",
                "[!!]|a",
                "[a-]|-",
                "[-a]|-",
                "a?b|a;b",
                "?|😀",
                "[😀-😂]?.csv|😁é.csv",
                "*é*|caféé",
                "регистр.*|регистр.тxт",
                "regex:a|a",
                "regex:[a-z]+-\\d{4};?\\.csv|order-2026;.csv",
                "[r]egex:*|regex:a",
            })
    void matchesAWholeName(String patterns, String name) {
        assertThat(parsed(patterns).matches(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "*.csv|a.CSV",
                "*.csv|a.csv.part",
                "*.csv|a.csv ",
                "?|ab",
                "?|",
                "[!a]|a",
                "[ab]|AB",
                "{a,b}|a,b",
                "a.c|abc",
                "регистр|РЕГИСТР",
                "regex:a|ba",
                "regex:a|ab",
            })
    void doesNotMatchAnother(String patterns, String name) {
        assertThat(parsed(patterns).matches(name == null ? "" : name)).isFalse();
    }

    @Test
    void matchesTheLongestNamesThereAre() {
        String longest = "😀".repeat(62) + ".csv";

        assertThat(parsed("*.csv").matches(longest)).isTrue();
        assertThat(parsed("?".repeat(62) + ".csv").matches(longest)).isTrue();
        assertThat(parsed("*" + "?".repeat(66)).matches(longest)).isTrue();
        assertThat(parsed("*" + "?".repeat(67)).matches(longest)).isFalse();
    }

    @Test
    void oneThatIsEmptyMatchesNothing() {
        assertThat(NAMES).noneMatch(parsed("")::matches);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "[a",
                "[!",
                "[]",
                "[!]",
                "[b-a]",
                "[a-",
                "{",
                "{a",
                "{a,{b}}",
                "a\\",
                "[a\\",
                ";",
                "*.csv;",
                ";*.csv",
                "*.csv;;a",
                "*.csv; *.txt",
                " *.csv",
                "*.csv ",
                "regex:",
                "regex:(",
                "regex:[",
                "regex:a{2,1}",
                "regex:*",
            })
    void isNoPattern(String text) {
        assertThat(NamePatterns.parse(text)).isEmpty();
    }

    /** All globs of up to four symbols, and all beginnings of brackets with four more. */
    @Test
    void everyGlobThatJavaTakesMeansTheSame() {
        Stream<String> globs = IntStream.rangeClosed(1, 4).boxed().flatMap(NamePatternsTest::globs);
        Stream<String> brackets = globs(4).map(rest -> "[" + rest);

        long taken = Stream.concat(globs, brackets)
                .filter(glob -> !hasNothingInBrackets(glob) && java(glob).isPresent())
                .peek(NamePatternsTest::meansTheSame)
                .count();

        assertThat(taken).isGreaterThan(10_000);
    }

    /** Java takes these, and means something else with a '!' than without. */
    private static boolean hasNothingInBrackets(String glob) {
        return glob.contains("[]") || glob.contains("[!]");
    }

    private static void meansTheSame(String glob) {
        PathMatcher java = java(glob).orElseThrow();
        NamePatterns ours = parsed(glob);
        assertThat(NAMES.stream().filter(ours::matches))
                .as(glob)
                .containsExactlyElementsOf(NAMES.stream()
                        .filter(name -> java.matches(Path.of(name)))
                        .toList());
    }

    private static Optional<PathMatcher> java(String glob) {
        try {
            return Optional.of(FileSystems.getDefault().getPathMatcher("glob:" + glob));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    private static Stream<String> globs(int length) {
        return length == 0
                ? Stream.of("")
                : globs(length - 1).flatMap(begun -> SYMBOLS.stream().map(symbol -> begun + symbol));
    }

    private static NamePatterns parsed(String text) {
        return NamePatterns.parse(text).orElseThrow(() -> new AssertionError("no pattern: " + text));
    }
}
