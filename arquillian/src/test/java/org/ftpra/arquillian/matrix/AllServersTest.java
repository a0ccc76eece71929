package org.ftpra.arquillian.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllServersTest {

    @TempDir
    private Path target;

    @Test
    void saysWhatBecameOfEachFeatureOnEachServerAndWhoDidNotRun() throws IOException {
        report("one", "inbound.AIT", 3, 0, 1);
        report("one", "inbound.BIT", 2, 0, 0);
        report("two", "pooling.CIT", 4, 0, 0);

        assertThat(page("one", "two", "three=it is not here"))
                .contains("| feature | one | two |")
                .contains("| inbound | 4, 1 skipped | not run |")
                .contains("| pooling | not run | 4 |")
                .contains("- three: skipped, it is not here")
                .contains("`servers: 2, tests: 9, failed: 0, skipped: 1`");
    }

    @Test
    void failsWithAnyTestThatFailed() throws IOException {
        report("one", "inbound.AIT", 3, 1, 0);

        assertThatIllegalStateException()
                .isThrownBy(() -> page("one"))
                .withMessage("servers: 1, tests: 3, failed: 1, skipped: 0");
        assertThat(Files.readString(target.resolve("page.md"))).contains("| inbound | 1 of 3 failed |");
    }

    private String page(String... servers) throws IOException {
        Path page = target.resolve("page.md");
        String[] arguments = new String[servers.length + 2];
        arguments[0] = target.toString();
        arguments[1] = page.toString();
        System.arraycopy(servers, 0, arguments, 2, servers.length);
        AllServers.main(arguments);
        return Files.readString(page);
    }

    private void report(String server, String test, int tests, int failed, int skipped) throws IOException {
        String name = "org.ftpra.arquillian." + test;
        Path reports = Files.createDirectories(target.resolve(server).resolve("reports"));
        Files.writeString(
                reports.resolve("TEST-" + name + ".xml"),
                "<testsuite name=\"%s\" tests=\"%d\" errors=\"%d\" failures=\"0\" skipped=\"%d\"/>"
                        .formatted(name, tests, failed, skipped));
    }
}
