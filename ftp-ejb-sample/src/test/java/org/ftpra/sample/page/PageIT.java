package org.ftpra.sample.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a visitor sees and does, in Debian's Chromium. Screenshots are left in {@code target/screenshots}. */
class PageIT extends InTheBrowser {

    private static final String ODD_NAME = "Grüße & <b onmouseover=\"alert('x')\">Maß<b> 100% #1.txt";

    @BeforeEach
    void openOnAnEmptyServer() {
        page.width(1280, 1000);
        page.dark(false);
        page.uploadSpeed(-1);
        page.consoleErrors();
        page.open(servers.page());
    }

    @Test
    void saysThatTheDirectoryIsEmpty() {
        assertThat(page.shows("files-empty")).isTrue();
        assertThat(page.shows("last-none")).isTrue();
        assertThat(page.consoleErrors()).isEmpty();
        page.photograph("empty");
    }

    @Test
    void showsThatADroppedFileWentPassive() throws IOException {
        page.drop("notes.txt", "Dropped in a browser");
        page.awaitLast("notes.txt", "PASSIVE");
        page.awaitFile("notes.txt");
        assertThat(page.text("last-why")).contains("EPSV");
        assertThat(page.text("last-proof")).contains("size at the server");
        assertThat(servers.ftpFiles().resolve("notes.txt")).hasContent("Dropped in a browser");
        assertThat(page.record()).anySatisfy(row -> assertThat(row).contains("STOR notes.txt", "PASSIVE", "226"));
    }

    @Test
    void showsThatADroppedFileWentActive() {
        page.choose("active");
        page.drop("notes.txt", "Dropped in a browser");
        page.awaitLast("notes.txt", "ACTIVE");
        assertThat(page.text("last-why")).contains("EPRT");
        assertThat(page.record()).anySatisfy(row -> assertThat(row).contains("STOR notes.txt", "ACTIVE", "226"));
    }

    @Test
    void showsTheProgressOfALargeFile() throws IOException {
        Path large = temporary.resolve("large.bin");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(24_000_000);
        }
        page.uploadSpeed(8_000_000);
        page.pick(large);
        page.await(() -> page.shows("progress") && page.text("progress-numbers").contains("%"));
        page.await(
                () -> ((Number) page.script("return document.getElementById('progress-bar').value")).intValue() > 30);
        page.photograph("progress");
        page.awaitLast("large.bin", "PASSIVE");
        page.await(() -> !page.shows("progress"));
        assertThat(servers.ftpFiles().resolve("large.bin")).hasSize(24_000_000);
    }

    @Test
    void keepsTheUploadOutAfterCancel() throws IOException {
        Path large = temporary.resolve("cancelled.bin");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(24_000_000);
        }
        page.uploadSpeed(2_000_000);
        page.pick(large);
        page.await(() -> page.shows("progress") && page.text("progress-numbers").contains("%"));
        page.click("progress-cancel");
        page.await(() -> page.text("problem-title").contains("cancelled"));
        assertThat(page.shows("progress")).isFalse();
    }

    @Test
    void takesANameWithUmlautsBlanksAndMarkupAsText() throws IOException {
        page.drop(ODD_NAME, "odd");
        page.awaitLast(ODD_NAME, "PASSIVE");
        page.awaitFile(ODD_NAME);
        assertThat(page.script("return document.querySelector('#files-rows b') === null"))
                .isEqualTo(true);
        page.clickFile(ODD_NAME);
        Awaitility.await().until(() -> downloaded() == 1);
        page.clickDelete(ODD_NAME);
        page.photograph("question");
        page.answerYes();
        page.await(() -> page.files().isEmpty());
        assertThat(servers.ftpFiles()).isEmptyDirectory();
    }

    @Test
    void downloadsWhatWasStored() throws IOException {
        Files.writeString(servers.ftpFiles().resolve("report.csv"), "a;b\n1;2\n");
        page.click("refresh");
        page.awaitFile("report.csv");
        page.clickFile("report.csv");
        Path saved = temporary.resolve("downloads").resolve("report.csv");
        Awaitility.await().until(() -> Files.exists(saved) && Files.size(saved) == 8);
        page.awaitLast("report.csv", "PASSIVE");
        assertThat(saved).hasContent("a;b\n1;2\n");
    }

    @Test
    void asksBeforeItOverwrites() {
        page.drop("notes.txt", "first");
        page.awaitLast("notes.txt", "PASSIVE");
        page.drop("notes.txt", "second, not wanted");
        page.answerNo();
        assertThat(servers.ftpFiles().resolve("notes.txt")).hasContent("first");
        page.drop("notes.txt", "third");
        page.answerYes();
        Awaitility.await().untilAsserted(() -> assertThat(servers.ftpFiles().resolve("notes.txt"))
                .hasContent("third"));
    }

    @Test
    void deletesOnlyWhenToldTwice() throws IOException {
        Files.writeString(servers.ftpFiles().resolve("keep.txt"), "x");
        page.click("refresh");
        page.awaitFile("keep.txt");
        page.clickDelete("keep.txt");
        page.answerNo();
        assertThat(servers.ftpFiles().resolve("keep.txt")).exists();
    }

    @Test
    void saysInPlainWordsThatAFileIsGone() throws IOException {
        Path file = servers.ftpFiles().resolve("gone.txt");
        Files.writeString(file, "x");
        page.click("refresh");
        page.awaitFile("gone.txt");
        Files.delete(file);
        page.clickDelete("gone.txt");
        page.answerYes();
        page.await(() -> page.shows("problem"));
        assertThat(page.text("problem-title")).isEqualTo("There is no such file on the FTP server.");
        assertThat(page.text("problem-detail")).contains("DELE gone.txt");
        page.photograph("problem");
    }

    @Test
    void isReadableByDayByNightAndOnAPhone() throws IOException {
        Files.createDirectories(servers.ftpFiles().resolve("archive"));
        Files.writeString(
                servers.ftpFiles().resolve("Straßenliste 2026 (letzte Fassung, wirklich).pdf"), "x".repeat(48_211));
        page.drop("notes.txt", "Dropped in a browser ".repeat(4000));
        page.awaitLast("notes.txt", "PASSIVE");
        page.choose("active");
        page.drop("figures.csv", "1;2;3\n".repeat(70_000));
        page.awaitLast("figures.csv", "ACTIVE");
        page.awaitFile("figures.csv");
        page.photograph("day");
        page.dark(true);
        page.photograph("night");
        page.dark(false);
        page.width(390, 1500);
        page.photograph("phone");
        assertThat(page.script("return document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        Files.delete(servers.ftpFiles().resolve("archive"));
    }

    private static long downloaded() throws IOException {
        try (Stream<Path> files = Files.list(temporary.resolve("downloads"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("Gr")
                            && !file.getFileName().toString().endsWith(".crdownload"))
                    .count();
        }
    }
}
