package org.ftpra.arquillian.kill.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.ftpra.arquillian.kill.check.Change;
import org.ftpra.arquillian.kill.check.Kind;
import org.ftpra.arquillian.kill.check.Told;

/** Orders one transaction after the other until the load ends or the server is gone. Confined to its thread. */
final class Client implements Runnable {

    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final Load load;
    private final Script script;
    private final HttpClient http;
    private final URI orders;

    Client(Load load, Script script, HttpClient http, URI orders) {
        this.load = load;
        this.script = script;
        this.http = http;
        this.orders = orders;
    }

    @Override
    public void run() {
        load.prepare(script.replaced());
        while (!load.isEnding()) {
            Change change = script.next();
            load.begun(change);
            Told answer = place(change);
            if (answer == Told.UNKNOWN && change.kind() == Kind.REPLACE) {
                script.replaceAnother();
                load.prepare(script.replaced());
            }
        }
    }

    private Told place(Change change) {
        try {
            HttpResponse<String> response = http.send(request(change), BodyHandlers.ofString());
            Told answer = told(change, response);
            load.answer(change, answer);
            return answer;
        } catch (IOException gone) {
            // Of no use any more if it was killed; otherwise the next one tells.
            if (!load.isEnding()) {
                load.problem(change.id() + ": " + gone);
            }
            return Told.UNKNOWN;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Told told(Change change, HttpResponse<String> response) {
        return switch (response.statusCode()) {
            case 200 -> Told.COMMITTED;
            case 409 -> Told.ROLLED_BACK;
            default -> {
                load.problem(change.id() + ": " + response.statusCode() + " " + response.body());
                yield Told.UNKNOWN;
            }
        };
    }

    private HttpRequest request(Change change) {
        HttpRequest.Builder request = HttpRequest.newBuilder(orders)
                .timeout(ANSWER)
                .header("id", change.id())
                .header("kind", change.kind().name())
                .header("path", load.path(change.name()))
                .header("slowly", Integer.toString(script.slowly()))
                .header("row-first", Boolean.toString(script.rowFirst()))
                .header("roll-back", Boolean.toString(script.rollBack()))
                .POST(BodyPublishers.ofString(change.content(), StandardCharsets.US_ASCII));
        if (!change.otherName().isEmpty()) {
            request.header("other-path", load.path(change.otherName()));
        }
        return request.build();
    }
}
