package org.ftpra.adapter.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.resource.spi.RetryableUnavailableException;
import jakarta.resource.spi.UnavailableException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;
import org.junit.jupiter.api.io.TempDir;

/** A container that has no endpoint, or no thread, is asked again; that costs no attempt. */
class BackPressureTest {

    @TempDir
    private Path journal;

    @ServersTest(only = {"vsftpd", "apache-ftpserver"})
    void anEndpointThatIsNotToBeHad(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            scene.endpoints().refuseNext(new RetryableUnavailableException("soon"));
            scene.endpoints().refuseNext(new RetryableUnavailableException("soon"));
            scene.endpoints().refuseNext(new UnavailableException("the application is not started yet"));
            scene.partner().put("order", "content");
            scene.start();

            scene.awaitDelivered("order");
            assertThat(scene.endpoints().hasRefusedAll()).isTrue();
            assertThat(scene.intake().attempts("order")).containsExactly(1);
        }
    }

    /** As long as there is none, no file is claimed. */
    @ServersTest(only = {"vsftpd", "apache-ftpserver"})
    void theEndpointComesBeforeTheClaim(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            scene.endpoints().holdAtMost(0);
            scene.partner().put("order", "content");
            scene.start();
            scene.inbox().awaitListings(2);
            assertThat(scene.partner().files()).contains("order");

            scene.endpoints().holdAtMost(1);
            scene.awaitDelivered("order");
        }
    }

    @ServersTest(only = {"vsftpd", "apache-ftpserver"})
    void fewerEndpointsThanDeliveriesAtOnce(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            scene.endpoints().holdAtMost(1);
            String[] names = {"a", "b", "c", "d", "e", "f", "g", "h"};
            for (String name : names) {
                scene.partner().put(name, "content");
            }
            scene.with("maxConcurrency", "4").start();

            scene.awaitDelivered(names);
            assertThat(scene.intake().calls()).hasSize(names.length);
        }
    }

    @ServersTest(only = {"vsftpd", "apache-ftpserver"})
    void workThatIsRejected(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            scene.start();
            scene.inbox().container().rejectNext(3);
            scene.partner().put("order", "content");

            scene.awaitDelivered("order");
            assertThat(scene.inbox().container().hasRejectedAll()).isTrue();
            assertThat(scene.intake().attempts("order")).containsExactly(1);
        }
    }

    @ServersTest(only = {"vsftpd", "apache-ftpserver"})
    void noMoreThanSoManyAtOnce(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        AtomicInteger most = new AtomicInteger();
        AtomicInteger now = new AtomicInteger();
        CountDownLatch both = new CountDownLatch(2);
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            scene.intake().first(event -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                both.countDown();
                awaitAll(both);
                now.decrementAndGet();
            });
            String[] names = {"a", "b", "c", "d", "e", "f"};
            for (String name : names) {
                scene.partner().put(name, "content");
            }
            scene.with("maxConcurrency", "2").start();

            scene.awaitDelivered(names);
            assertThat(most).hasValue(2);
        }
    }

    private static void awaitAll(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("no second delivery beside this one");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
