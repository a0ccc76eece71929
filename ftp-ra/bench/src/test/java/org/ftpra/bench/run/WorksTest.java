package org.ftpra.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ftpra.bench.client.Job;
import org.ftpra.bench.client.Job.Task;
import org.ftpra.bench.client.Site;
import org.ftpra.bench.client.Worker;
import org.ftpra.bench.table.Metric;
import org.ftpra.engine.servers.ApacheFtpServer;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServerOptions;
import org.ftpra.engine.servers.TestCertificates;
import org.ftpra.engine.servers.TlsOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Our engine and Commons Net do every work of the table, in small, plain and under TLS; all of a row's own figures come out. */
class WorksTest {

    private static final int COUNT = 2;
    private static final int WARM_UP = 1;

    @TempDir
    private static Path directory;

    private static Ground ground;
    private static FtpServerUnderTest plain;
    private static FtpServerUnderTest secured;

    @BeforeAll
    static void start() throws IOException {
        ground = new Ground(directory);
        ground.large("big", 1);
        ground.large("warm", 1);
        ground.small(COUNT);
        ground.small(WARM_UP);
        plain = started(ServerOptions.defaults());
        secured = started(ServerOptions.defaults().withTls(TlsOptions.explicit()));
    }

    private static FtpServerUnderTest started(ServerOptions options) throws IOException {
        FtpServerUnderTest server = new ApacheFtpServer().start(options);
        ground.show(server.home());
        ground.entries(server.home(), COUNT);
        return server;
    }

    @AfterAll
    static void stop() throws IOException {
        plain.close();
        secured.close();
        ground.close();
    }

    static Stream<Arguments> contendersAndWorks() {
        return Contenders.all().stream()
                .filter(each -> List.of("ours", "net").contains(each.name()))
                .flatMap(each -> each.works().stream()
                        .filter(work -> !work.isSlow())
                        .flatMap(work -> Stream.of(false, true).map(tls -> Arguments.of(each, work, tls))));
    }

    @ParameterizedTest
    @MethodSource("contendersAndWorks")
    void doesTheWork(Contender contender, Work work, boolean tls) throws Exception {
        FtpServerUnderTest server = tls ? secured : plain;
        Ground.empty(ground.got());
        assertThat(Worker.measure(job(contender, work.task(), server)))
                .containsOnlyKeys(work.metrics())
                .allSatisfy((metric, value) -> assertThat(value).isNotNegative());
    }

    static Stream<Contender> ofTheAdapter() {
        return Contenders.all().stream().filter(each -> each.works().contains(Work.STORE_RTT));
    }

    @ParameterizedTest
    @MethodSource("ofTheAdapter")
    void storesEachFile(Contender contender) throws Exception {
        Path up = plain.home().resolve("up");
        Ground.empty(up);
        assertThat(Worker.measure(job(contender, Task.STORE, plain))).containsOnlyKeys(Metric.FILES);
        assertThat(up.resolve("f0"))
                .hasSameBinaryContentAs(ground.client().resolve("s" + COUNT).resolve("f0"));
        assertThat(up)
                .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("."));
    }

    private static Job job(Contender contender, Task task, FtpServerUnderTest server) {
        String authority = server.tls().isPresent()
                ? TestCertificates.shared().authorityPem().toString()
                : "";
        Site site = new Site(server.host(), server.directPort(), server.user(), server.password(), authority);
        long pid = ProcessHandle.current().pid();
        return new Job(
                contender.factory(), contender.variant(), task, 1, COUNT, WARM_UP, 0, ground.client(), pid, site);
    }
}
