package org.ftpra.adapter.management;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.adapter.management.ActivationsUnderTest.until;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.ftpra.adapter.inbound.FtpActivationSpec;
import org.ftpra.api.FtpFileEvent;
import org.ftpra.engine.servers.ApacheFtpServer;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees and does while files arrive. */
class ManagedActivationTest {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final SmallEndpoints beans = new SmallEndpoints(this::onFile);

    @TempDir
    private Path journal;

    private FtpServerUnderTest server;
    private FreshDirectory directory;
    private ActivationsUnderTest adapter;

    @BeforeEach
    void start() throws Exception {
        server = new ApacheFtpServer().start();
        directory = server.freshDirectory();
        adapter = new ActivationsUnderTest(server, journal);
    }

    @AfterEach
    void end() {
        goOn.countDown();
        adapter.close();
        server.close();
    }

    private void onFile(FtpFileEvent event) {
        if (event.file().name().startsWith("poison")) {
            throw new IllegalStateException("not this one");
        }
        if (event.file().name().startsWith("long")) {
            begun.countDown();
            await(goOn);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(40, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void put(String name) {
        directory.write(name, "content".getBytes(US_ASCII));
    }

    private FtpActivationSpec activated() throws Exception {
        FtpActivationSpec spec = adapter.spec(directory.path());
        adapter.activate(beans, spec);
        return spec;
    }

    @Test
    void countsWhatBecameOfTheFiles() throws Exception {
        put("a");
        put("b");
        put("poison");
        activated();
        ActivationMXBean bean = adapter.activation();

        until("all are counted", () -> bean.getDelivered() == 2 && bean.getDeadLettered() == 1);

        assertThat(bean.getRetried()).isEqualTo(1);
        assertThat(bean.getListings()).isPositive();
        assertThat(Instant.parse(bean.getLastPoll())).isBeforeOrEqualTo(Instant.now());
        assertThat(bean.getListingTime()).isNotNegative();
        assertThat(bean.getServer()).isEqualTo(server.host() + ":" + server.port());
        assertThat(bean.getUser()).isEqualTo(server.user());
        assertThat(bean.getDirectories()).containsExactly(directory.path());
        until("nothing is in flight", () -> bean.getInFlight() + bean.getReady() + bean.getWaiting() == 0);
        assertThat(bean.getUndecided()).isZero();
    }

    @Test
    void tellsWhatIsInFlight() throws Exception {
        FtpActivationSpec spec = adapter.spec(directory.path());
        spec.setMaxConcurrency("1");
        put("long-1");
        put("long-2");
        put("long-3");
        adapter.activate(beans, spec);
        ActivationMXBean bean = adapter.activation();
        await(begun);

        assertThat(bean.getInFlight()).isEqualTo(1);
        assertThat(bean.getReady()).isEqualTo(2);
        assertThat(bean.getCandidates()).isEqualTo(3);
    }

    @Test
    void tellsOfAServerThatIsDownUntilItIsBack() throws Exception {
        activated();
        ActivationMXBean bean = adapter.activation();
        until("it was listed", () -> bean.getListings() > 0);
        assertThat(adapter.health().getState()).isEqualTo("UP");
        Instant before = Instant.now();
        server.kill();

        until("it is down", () -> adapter.health().getState().equals("DOWN") && bean.getServerBackoff() > 50);

        ActivationProblem problem = adapter.health().getProblems().get(0);
        assertThat(problem.getSubject()).isEqualTo("SERVER");
        assertThat(problem.getServer()).isEqualTo(bean.getServer());
        assertThat(problem.getUser()).isEqualTo(server.user());
        assertThat(problem.getActivation()).isEqualTo("orders:intake,\"7\"");
        assertThat(problem.getText()).isNotBlank();
        assertThat(Instant.parse(problem.getSince())).isBetween(before.minusMillis(1), Instant.now());
        server.restart();
        until("all is well", () -> adapter.health().getState().equals("UP"));
        assertThat(bean.getServerBackoff()).isZero();
    }

    @Test
    void tellsOfADirectoryThatIsNotThereAndOfNoBean() throws Exception {
        put("a");
        beans.refuse(true);
        adapter.activate(beans, adapter.spec(directory.path() + ";" + directory.path("missing")));
        ActivationMXBean bean = adapter.activation();

        until("both are told", () -> bean.getProblems().stream()
                .map(ActivationProblem::getSubject)
                .toList()
                .containsAll(List.of("DIRECTORY", "BEAN")));

        assertThat(bean.getBeanBackoff()).isPositive();
        beans.refuse(false);
        until("the bean is back", () -> bean.getDelivered() == 1 && bean.getBeanBackoff() == 0);
        assertThat(bean.getProblems()).singleElement().satisfies(each -> assertThat(each.getText())
                .contains(directory.path("missing")));
    }

    @Test
    void aPausedOneBeginsNothingAndEndsWhatWasBegun() throws Exception {
        FtpActivationSpec spec = adapter.spec(directory.path());
        spec.setMaxConcurrency("1");
        put("long");
        put("other");
        adapter.activate(beans, spec);
        ActivationMXBean bean = adapter.activation();
        await(begun);

        bean.pause();
        assertThat(bean.getState()).isEqualTo("PAUSED");
        goOn.countDown();
        until("what was begun has ended", () -> bean.getDelivered() == 1 && bean.getInFlight() == 0);

        assertThat(bean.getReady()).isEqualTo(1);
        assertThat(directory.names()).contains("other");
        long listings = bean.getListings();
        bean.resume();
        until("it goes on", () -> bean.getDelivered() == 2 && bean.getListings() > listings);
        assertThat(bean.getState()).isEqualTo("OPEN");
    }

    /** Another activation is polled as often: when it was, this one would have been. */
    @Test
    void aPausedOneListsNothing() throws Exception {
        FtpActivationSpec spec = adapter.spec(directory.path());
        spec.setMaxConcurrency("1");
        put("long");
        adapter.activate(beans, spec);
        adapter.activate(
                new SmallEndpoints(this::onFile),
                adapter.spec(server.freshDirectory().path()));
        ActivationMXBean bean = adapter.activation();
        await(begun);
        bean.pause();
        goOn.countDown();
        ActivationMXBean other = adapter.activations().get(1);
        long begunBefore = other.getListings() + 2;
        until("a listing that was begun has ended", () -> other.getListings() > begunBefore);
        long listings = bean.getListings();

        long later = other.getListings() + 5;
        until("the other was listed", () -> other.getListings() > later);

        assertThat(bean.getListings()).isEqualTo(listings);
    }

    @Test
    void eachActivationHasItsOwnUntilItsEnd() throws Exception {
        FtpActivationSpec first = activated();
        SmallEndpoints others = new SmallEndpoints(this::onFile);
        adapter.activate(others, adapter.spec(server.freshDirectory().path()));

        assertThat(ActivationsUnderTest.names("Activation"))
                .extracting(name -> ObjectName.unquote(name.getKeyProperty("name")) + name.getKeyProperty("number"))
                .containsExactly("orders:intake,\"7\"1", "orders:intake,\"7\"2");
        adapter.deactivate(beans, first);
        assertThat(ActivationsUnderTest.names("Activation"))
                .extracting(name -> name.getKeyProperty("number"))
                .containsExactly("2");
        adapter.close();
        assertThat(ActivationsUnderTest.names("Activation")).isEmpty();
        assertThat(ActivationsUnderTest.names("Health")).isEmpty();
    }

    @Test
    void tellsNoSecret() throws Exception {
        FtpActivationSpec spec = adapter.spec(directory.path());
        spec.setPassword("wrong-secret");
        adapter.activate(beans, spec);
        until("it is refused", () -> adapter.health().getState().equals("DOWN"));
        MBeanServer platform = ManagementFactory.getPlatformMBeanServer();
        ObjectName name = ActivationsUnderTest.names("Activation").get(0);

        String[] all = Arrays.stream(platform.getMBeanInfo(name).getAttributes())
                .map(MBeanAttributeInfo::getName)
                .toArray(String[]::new);
        assertThat(platform.getAttributes(name, all))
                .hasSize(all.length)
                .asString()
                .contains("Problems")
                .doesNotContain("secret");
        Object problems =
                platform.getAttribute(ActivationsUnderTest.names("Health").get(0), "Problems");
        assertThat(Arrays.toString((Object[]) problems)).contains("530").doesNotContain("secret");
    }
}
