package org.ftpra.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ftpra.engine.data.Way;
import org.ftpra.engine.servers.ServerKind;
import org.ftpra.engine.servers.Servers;
import org.junit.jupiter.api.Test;

/** The table of docs/data-channels.md is that of {@link DataChannelMatrixTest}; {@code -Dftpra.write=true} writes it. */
class DataChannelPageTest {

    private static final Path PAGE = Path.of("../docs/data-channels.md");
    private static final String BEGIN = "<!-- The table of DataChannelMatrixTest -->\n";
    private static final String END = "<!-- End of the table -->\n";

    @Test
    void tableIsThatOfTheMatrix() throws IOException {
        String page = Files.readString(PAGE);
        String table = page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END));
        if (Boolean.getBoolean("ftpra.write")) {
            Files.writeString(PAGE, page.replace(BEGIN + table, BEGIN + table()));
        } else {
            assertThat(table).isEqualTo(table());
        }
    }

    private static String table() {
        String head = "| server |" + heads("IPv4") + heads("IPv6") + "\n|" + "---|".repeat(1 + 2 * Way.values().length)
                + "\n";
        return head + Servers.all().stream().map(DataChannelPageTest::row).collect(Collectors.joining());
    }

    private static String heads(String family) {
        return Stream.of(Way.values())
                .map(way -> " " + way + ", " + family + " |")
                .collect(Collectors.joining());
    }

    private static String row(ServerKind kind) {
        String ipv6 = Stream.of(Way.values())
                .map(way -> DataChannelCell.obstacleOnIpv6(kind.name(), way).orElse("yes"))
                .map(text -> " " + text + " |")
                .collect(Collectors.joining());
        return "| " + kind.name() + " |" + " yes |".repeat(Way.values().length) + ipv6 + "\n";
    }
}
