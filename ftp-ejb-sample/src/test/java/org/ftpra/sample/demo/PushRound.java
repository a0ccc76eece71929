package org.ftpra.sample.demo;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A partner pushes two files to the bean's own port: 226 for the one whose row is committed, 451 for the one that is poison. */
final class PushRound {

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final SampleClient client;
    private final PrintStream out;

    PushRound(SampleClient client, PrintStream out) {
        this.client = client;
        this.out = out;
    }

    /** Goes the round, or fails at the first step that is not right. */
    void go() {
        out.println();
        out.println("Pushed by a partner: the bean's own FTP port, and its reply when the transaction has ended");
        String stem = "order-" + Instant.now().toEpochMilli();
        try (PushingPartner partner = new PushingPartner(client.pushed().getInt("port"))) {
            push(partner, stem + ".txt", "226", true);
            push(partner, stem + ".poison", "451", false);
        } catch (IOException failure) {
            throw new DemoFailure("push: " + failure.getMessage(), failure);
        }
    }

    private void push(PushingPartner partner, String name, String code, boolean taken) throws IOException {
        byte[] content = ("This is " + name + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
        String reply = partner.push(name, content);
        say("push", name + ", " + content.length + " bytes: " + reply);
        check(reply.startsWith(code), name + " was answered '" + reply + "', and not " + code);
        JsonObject push = awaited(name);
        check(reply.startsWith(Integer.toString(push.getInt("code"))), "the page tells another reply: " + push);
        check(push.containsKey("row") == taken, name + " was answered '" + reply + "', and its row is: " + push);
        check(!taken || push.getJsonObject("row").getInt("size") == content.length, "another size is in " + push);
        say("", taken ? "its row is in the database" : "no row is in the database");
    }

    /** The page tells a reply once it is on its way, which the partner may see first. */
    private JsonObject awaited(String name) {
        try {
            return Awaitility.await()
                    .atMost(DEADLINE)
                    .until(() -> find(name), Optional::isPresent)
                    .orElseThrow();
        } catch (ConditionTimeoutException late) {
            throw new DemoFailure("push: " + name + " is not on the page after " + DEADLINE.toSeconds() + " s", late);
        }
    }

    private Optional<JsonObject> find(String name) {
        return client.pushed().getJsonArray("pushes").getValuesAs(JsonObject.class).stream()
                .filter(push -> push.getString("path").equals("/" + name))
                .findFirst();
    }

    private static void check(boolean right, String problem) {
        if (!right) {
            throw new DemoFailure("push: " + problem);
        }
    }

    private void say(String step, String text) {
        out.printf("  %-9s %s%n", step, text);
    }
}
