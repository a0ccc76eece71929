package org.ftpra.sample.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.ftpra.sample.files.Route;

/** What the page does over HTTP, for a program. */
final class SampleClient {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(DEADLINE)
            .build();
    private final URI page;

    SampleClient(URI page) {
        this.page = page;
    }

    JsonObject store(Route route, String name, byte[] content) {
        return json(send(file(route, name).header("X-Ftp-Sample", "1").PUT(BodyPublishers.ofByteArray(content))))
                .asJsonObject();
    }

    List<JsonObject> list(Route route) {
        return json(send(file(route, ""))).asJsonArray().getValuesAs(JsonObject.class);
    }

    byte[] retrieve(Route route, String name) {
        return send(file(route, name));
    }

    JsonObject commands(long since) {
        return json(send(request("api/commands?since=" + since))).asJsonObject();
    }

    JsonObject order(boolean fail) {
        return json(send(request("api/orders?fail=" + fail)
                        .header("X-Ftp-Sample", "1")
                        .POST(BodyPublishers.noBody())))
                .asJsonObject();
    }

    void clearOrders() {
        send(request("api/orders").header("X-Ftp-Sample", "1").DELETE());
    }

    JsonObject sendToInbox(String name, byte[] content) {
        return json(send(request("api/intake?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .header("X-Ftp-Sample", "1")
                        .POST(BodyPublishers.ofByteArray(content))))
                .asJsonObject();
    }

    JsonObject intake() {
        return json(send(request("api/intake"))).asJsonObject();
    }

    JsonObject pushed() {
        return json(send(request("api/pushed"))).asJsonObject();
    }

    JsonObject branches() {
        return json(send(request("api/branches"))).asJsonObject();
    }

    JsonObject orders() {
        return json(send(request("api/orders"))).asJsonObject();
    }

    private HttpRequest.Builder file(Route route, String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return request("api/files/" + encoded + "?route=" + route.name().toLowerCase(Locale.ROOT));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(page.resolve(path)).timeout(DEADLINE);
    }

    private byte[] send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new DemoFailure(request.method() + " " + request.uri() + " was answered with "
                        + response.statusCode() + ": " + new String(response.body(), StandardCharsets.UTF_8));
            }
            return response.body();
        } catch (IOException failure) {
            throw new DemoFailure(request.method() + " " + request.uri() + " failed: " + failure, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Interrupted", interrupted);
        }
    }

    private static JsonValue json(byte[] body) {
        try (JsonReader reader = Json.createReader(new StringReader(new String(body, StandardCharsets.UTF_8)))) {
            return reader.readValue();
        }
    }
}
