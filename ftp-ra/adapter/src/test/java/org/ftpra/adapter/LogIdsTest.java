package org.ftpra.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/log-ids.md lists what the code logs, and nothing else. */
class LogIdsTest {

    private static final Pattern IN_CODE = Pattern.compile("Level\\.(\\w+),\\s*\"(FTPRA-\\d{4}) ");
    private static final Pattern IN_TABLE = Pattern.compile("^\\| (FTPRA-\\d{4}) \\| (\\w+) \\|", Pattern.MULTILINE);
    private static final Pattern LOGGED = Pattern.compile("Level\\.(?!DEBUG|TRACE)\\w+,");

    @Test
    void tableAndCodeHaveTheSameIdsAndLevels() throws IOException {
        Map<String, String> inTable = new TreeMap<>();
        IN_TABLE.matcher(Files.readString(Path.of("../docs/log-ids.md")))
                .results()
                .forEach(row -> inTable.put(row.group(1), row.group(2)));

        assertThat(inCode()).isEqualTo(inTable).isNotEmpty();
    }

    @Test
    void nothingAboveDebugIsLoggedWithoutAnId() throws IOException {
        for (String source : sources()) {
            assertThat(LOGGED.matcher(source).results().count())
                    .as(source)
                    .isEqualTo(IN_CODE.matcher(source).results().count());
        }
    }

    private static Map<String, String> inCode() throws IOException {
        Map<String, String> ids = new TreeMap<>();
        for (String source : sources()) {
            for (MatchResult message : IN_CODE.matcher(source).results().toList()) {
                assertThat(ids.put(message.group(2), message.group(1)))
                        .as(message.group(2) + " is used once")
                        .isNull();
            }
        }
        return ids;
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(Files::isRegularFile).map(LogIdsTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
