package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.ftpra.adapter.management.UploadReply;
import org.ftpra.adapter.management.UploadsMXBean;
import org.ftpra.api.FtpUpload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of uploads, through JMX. */
class UploadsMBeanTest {

    private static final MBeanServer SERVER = ManagementFactory.getPlatformMBeanServer();

    @TempDir
    private Path directory;

    private static UploadsMXBean bean(DoorUnderTest door) throws Exception {
        for (ObjectName name : SERVER.queryNames(new ObjectName("org.ftpra:type=Uploads,*"), null)) {
            UploadsMXBean bean = JMX.newMXBeanProxy(SERVER, name, UploadsMXBean.class);
            if (bean.getPort() == door.port()) {
                return bean;
            }
        }
        throw new AssertionError("no MBean has port " + door.port());
    }

    /** A reply is kept when it is on its way, which the partner may see first. */
    private static void awaitReplies(UploadsMXBean uploads, Integer... codes) {
        await().untilAsserted(() -> assertThat(uploads.getReplies())
                .extracting(UploadReply::getCode)
                .containsExactly(codes));
    }

    @Test
    void tellsWhatBecameOfUploads() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            UploadsMXBean uploads = bean(door);
            door.bean().with("bad", upload -> {
                throw new IllegalStateException("as the test wants it");
            });
            door.bean().with("unwanted", upload -> upload.refuse(FtpUpload.Refusal.NOT_TAKEN, "not wanted"));

            partner.store("good", "content");
            partner.store("good", "content");
            partner.store("bad", "content");
            partner.store("unwanted", "content");

            awaitReplies(uploads, 550, 451, 226, 226);
            assertThat(uploads.getReplies()).extracting(UploadReply::getPath).startsWith("/unwanted", "/bad", "/good");
            assertThat(uploads.getReplies()).allSatisfy(reply -> {
                assertThat(reply.getPartner()).isEqualTo("partner");
                assertThat(reply.isSent()).isTrue();
            });
            assertThat(uploads.getReplies().get(0).getText()).contains("not wanted");
            assertThat(uploads.getTaken()).isOne();
            assertThat(uploads.getKnown()).isOne();
            assertThat(uploads.getRolledBack()).isOne();
            assertThat(uploads.getRefused()).isOne();
        }
    }

    @Test
    void tellsOfRefusalsBeforeAnyBeanIsCalled() throws Exception {
        try (DoorUnderTest door =
                        new DoorUnderTest(directory).with("maxFileSize", "10").start();
                TestPartner partner = TestPartner.at(door.port())) {
            assertThat(partner.store("large", "more than ten bytes")).isEqualTo(552);

            awaitReplies(bean(door), 552);
        }
    }

    @Test
    void keepsTheLastHundredReplies() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            for (int i = 0; i <= Replies.KEPT; i++) {
                partner.store("file" + i, "content");
            }

            UploadsMXBean uploads = bean(door);
            await().until(() -> uploads.getReplies().get(0).getPath().equals("/file100"));
            assertThat(uploads.getReplies())
                    .extracting(UploadReply::getPath)
                    .hasSize(Replies.KEPT)
                    .endsWith("/file1");
        }
    }

    @Test
    void tellsWhatIsUnderWay() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService user = Executors.newSingleThreadExecutor();
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            UploadsMXBean uploads = bean(door);
            door.bean().with("slow", upload -> hold(begun, goOn));
            Future<Integer> reply = user.submit((Callable<Integer>) () -> partner.store("slow", "content"));
            begun.await();

            assertThat(uploads.getState()).isEqualTo("OPEN");
            assertThat(uploads.getDirectories()).containsExactly("/");
            assertThat(uploads.getSessions()).isOne();
            assertThat(uploads.getInFlight()).isOne();
            assertThat(uploads.getSpoolUsed()).isEqualTo(7);
            assertThat(uploads.getRunning()).singleElement().satisfies(running -> {
                assertThat(running.getPath()).isEqualTo("/slow");
                assertThat(running.getPartner()).isEqualTo("partner");
                assertThat(running.getBytes()).isEqualTo(7);
            });
            goOn.countDown();
            assertThat(reply.get()).isEqualTo(226);
            await().until(() -> uploads.getInFlight() == 0);
        } finally {
            goOn.countDown();
            user.shutdown();
        }
    }

    private static void hold(CountDownLatch begun, CountDownLatch goOn) {
        begun.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void endsWithTheActivation() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start()) {
            assertThat(bean(door).getFailedLogIns()).isZero();
            door.deactivate();

            assertThat(SERVER.queryNames(new ObjectName("org.ftpra:type=Uploads,*"), null))
                    .isEmpty();
        }
    }
}
