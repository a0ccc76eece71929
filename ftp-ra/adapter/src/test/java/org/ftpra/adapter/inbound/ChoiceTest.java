package org.ftpra.adapter.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;
import org.junit.jupiter.api.io.TempDir;

/** Which files are taken, and from where. */
class ChoiceTest {

    @TempDir
    private Path journal;

    @ServersTest
    void namesOfUnfinishedFilesAreIgnored(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            for (String name : new String[] {".order", "order.part", "order.tmp", "order.filepart", "order.writing"}) {
                scene.partner().put(name, "unfinished");
            }
            scene.partner().put("order", "content");
            scene.start();

            scene.awaitDelivered("order");
            assertThat(scene.partner().visible()).hasSize(5);
        }
    }

    @ServersTest
    void onlyWhatIsIncludedAndNotExcluded(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            for (String name : new String[] {"a.csv", "b.csv", "c.xml", "d.txt"}) {
                scene.partner().put(name, "content");
            }
            scene.with("include", "*.csv;?.xml").with("exclude", "b*").start();

            scene.awaitDelivered("a.csv", "c.xml");
            scene.awaitFiles("b.csv", "d.txt");
        }
    }

    @ServersTest(only = "apache-ftpserver")
    void byRegularExpression(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            scene.partner().put("order-12.csv", "content");
            scene.partner().put("order-x.csv", "content");
            scene.with("include", "regex:order-[0-9]+\\.csv").start();

            scene.awaitDelivered("order-12.csv");
            scene.awaitFiles("order-x.csv");
        }
    }

    @ServersTest
    void severalDirectories(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            for (String name : new String[] {"one", "two", "three"}) {
                scene.partner().makeDirectory(name);
                scene.partner().put(name + "/from-" + name, "content");
            }
            scene.with("directory", directory.path("one") + ";" + directory.path("two"))
                    .with("postAction", "ARCHIVE")
                    .start();

            scene.awaitDelivered("from-one", "from-two");
            scene.awaitFiles("one/archive/from-one", "three/from-three", "two/archive/from-two");
            assertThat(scene.intake().paths())
                    .containsExactlyInAnyOrder(directory.path("one/from-one"), directory.path("two/from-two"));
        }
    }

    @ServersTest
    void directoriesBelow(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            scene.partner().makeDirectory("a");
            scene.partner().makeDirectory("a/b");
            scene.partner().put("top", "content");
            scene.partner().put("a/middle", "content");
            scene.partner().put("a/b/deep", "content");
            scene.with("recursionDepth", "1").with("postAction", "ARCHIVE").start();

            scene.awaitDelivered("top", "middle");
            scene.awaitFiles("a/archive/middle", "a/b/deep", "archive/top");
        }
    }

    @ServersTest
    void anyName(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        String[] names = {
            "with blanks  in it",
            " leading",
            "quotes \" ' `",
            "brackets [a] {b} *?",
            "percent %41 &amp;",
            "umlaut \u00e4\u00f6\u00fc",
            "emoji \ud83d\ude00.txt",
            "tilde~name~",
            "-rf",
            "l".repeat(255),
            "\ud83d\ude00".repeat(63)
        };
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            for (String name : names) {
                scene.partner().put(name, "content of " + name.getBytes(StandardCharsets.UTF_8).length);
            }
            scene.with("postAction", "ARCHIVE").start();

            scene.awaitDelivered(names);
            InboxUnderTest.until("all are archived", () -> scene.partner().visible().stream()
                    .allMatch(each -> each.startsWith("archive/")));
            assertThat(scene.partner().visible()).hasSize(names.length);
        }
    }

    @ServersTest
    void aLongNameIsRetriedAndRefusedAsAnyOther(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        String name = "n".repeat(255);
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            scene.intake().with(name, event -> {
                if (event.attempt() == 1) {
                    throw new IllegalStateException("at first");
                }
                event.refuse("for good");
            });
            scene.partner().put(name, "content");
            scene.start();

            scene.awaitDelivered(name);
            InboxUnderTest.until("with the dead letters", () -> scene.partner().visible().stream()
                    .anyMatch(each -> each.startsWith("dead-letter/n")));
            assertThat(scene.intake().attempts(name)).containsExactly(1, 2);
        }
    }
}
