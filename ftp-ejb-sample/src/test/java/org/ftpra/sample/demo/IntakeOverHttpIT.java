package org.ftpra.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The inbox over HTTP: its stream of deliveries, and requests that the page would not send. */
@ExtendWith(RunningDemo.class)
@Timeout(120)
class IntakeOverHttpIT {

    private static final Duration DEADLINE = Duration.ofMinutes(1);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private DemoServers servers;
    private SampleClient sample;

    @BeforeEach
    void take(DemoServers running) {
        servers = running;
        sample = new SampleClient(servers.page());
    }

    @Test
    void tellsEachDeliveryAlsoThoseThatFail() throws IOException, InterruptedException {
        sample.sendToInbox("told.poison", bytes("told"));
        List<String> told = data("told.poison", 3, 0);
        assertThat(told).allMatch(delivery -> delivery.contains("\"committed\":false"));
        assertThat(told.get(0)).contains("\"attempt\":1");
        assertThat(told.get(1)).contains("\"attempt\":2");
        assertThat(told.get(2)).contains("\"attempt\":3");
        Awaitility.await().untilAsserted(() -> assertThat(
                        sample.intake().getJsonArray("deadLetters").toString())
                .contains("told.poison"));
    }

    @Test
    void tellsWhoAsksAgainOnlyWhatIsNew() throws IOException, InterruptedException {
        sample.sendToInbox("first.txt", bytes("first"));
        long seen = id("first.txt");
        sample.sendToInbox("second.txt", bytes("second"));
        assertThat(data(".txt", 1, seen)).first().asString().contains("\"file\":\"second.txt\"", "\"committed\":true");
    }

    @Test
    void refusesAForeignPage() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(to("api/intake?name=foreign.txt").POST(BodyPublishers.ofString("x")));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(servers.inbox().resolve("foreign.txt")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?name=", "?name=..%2Fx", "?name=a%0D%0ADELE%20b"})
    void refusesABadName(String query) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(to("api/intake" + query).header("X-Ftp-Sample", "1").POST(BodyPublishers.ofString("x")));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    /** The first events about files whose names end so. */
    private List<String> data(String name, int count, long seen) throws IOException, InterruptedException {
        return lines(seen, lines -> lines.filter(line -> line.startsWith("data: ") && line.contains(name + "\""))
                .limit(count)
                .toList());
    }

    /** The number of the newest event about this file. */
    private long id(String name) throws IOException, InterruptedException {
        StringBuilder id = new StringBuilder();
        return lines(0, lines -> {
            lines.peek(line -> remember(line, id)).anyMatch(line -> line.contains(name + "\""));
            return Long.parseLong(id.toString());
        });
    }

    private static void remember(String line, StringBuilder id) {
        if (line.startsWith("id: ")) {
            id.replace(0, id.length(), line.substring(4));
        }
    }

    private <T> T lines(long seen, Function<Stream<String>, T> reader) throws IOException, InterruptedException {
        HttpRequest request = to("api/intake/deliveries")
                .header("Last-Event-ID", Long.toString(seen))
                .timeout(DEADLINE)
                .build();
        try (Stream<String> lines = client.send(request, BodyHandlers.ofLines()).body()) {
            return reader.apply(lines);
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(servers.page() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
