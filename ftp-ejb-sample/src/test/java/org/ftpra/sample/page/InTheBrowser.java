package org.ftpra.sample.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ftpra.sample.demo.DemoServers;
import org.ftpra.sample.demo.RunningDemo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;

/** Tests of the page of the running demo, in Debian's Chromium; each begins with no file on the server. */
@ExtendWith(NeedsChromium.class)
@ExtendWith(RunningDemo.class)
abstract class InTheBrowser {

    @TempDir
    static Path temporary;

    static Page page;
    static DemoServers servers;

    private static ChromeDriver browser;

    @BeforeAll
    static void startBrowser(DemoServers running) throws IOException {
        servers = running;
        assertThat(Chromium.isInstalled()).as(Chromium.missing()).isTrue();
        browser = Chromium.start(temporary.resolve("profile"), Files.createDirectory(temporary.resolve("downloads")));
        page = new Page(browser, Path.of(System.getProperty("demo.directory"), "screenshots"));
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.quit();
        }
    }

    @BeforeEach
    void removeFiles() throws IOException {
        try (Stream<Path> files = Files.list(servers.ftpFiles())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /** The JDK's own FTP client, which knows nothing of us. */
    static void storeByTheJdk(String address, String content) throws IOException {
        URLConnection ftp = URI.create(address + ";type=i").toURL().openConnection();
        try (OutputStream file = ftp.getOutputStream()) {
            file.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }
}
