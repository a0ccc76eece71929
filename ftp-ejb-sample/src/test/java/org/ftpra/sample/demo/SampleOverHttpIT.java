package org.ftpra.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sample answers to requests that its page would not send. */
@ExtendWith(RunningDemo.class)
class SampleOverHttpIT {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private DemoServers servers;

    @BeforeEach
    void take(DemoServers running) {
        servers = running;
    }

    @Test
    void refusesAChangeFromAForeignPage() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(to("api/files/foreign.txt").PUT(BodyPublishers.ofString("x")));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(servers.ftpFiles().resolve("foreign.txt")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"..%2Foutside.txt", "%2e%2e%2foutside.txt", "a%5Cb", "a%0D%0ADELE%20b", "a%00b", "..;/outside"})
    void letsNoNameLeadOutOfTheDirectory(String name) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(to("api/files/" + name).header("X-Ftp-Sample", "1").PUT(BodyPublishers.ofString("x")));
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(servers.ftpFiles().resolveSibling("outside.txt")).doesNotExist();
    }

    @Test
    void doesNotReplaceAFileWhenToldNotTo() throws IOException, InterruptedException {
        Path file = Files.writeString(servers.ftpFiles().resolve("there.txt"), "old");
        HttpResponse<String> answer = send(to("api/files/there.txt")
                .header("X-Ftp-Sample", "1")
                .header("If-None-Match", "*")
                .PUT(BodyPublishers.ofString("new")));
        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(file).hasContent("old");
    }

    @Test
    void givesTheServersReplyWithAnError() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(to("api/files/nothing.txt").header("X-Ftp-Sample", "1").DELETE());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("\"kind\":\"NotFound\"", "\"command\":\"DELE nothing.txt\"", "\"replyCode\"");
    }

    @Test
    void letsABrowserRunNothingButItsOwnFiles() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(to("").GET());
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(servers.page() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
