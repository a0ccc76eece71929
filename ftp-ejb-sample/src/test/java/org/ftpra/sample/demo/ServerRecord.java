package org.ftpra.sample.demo;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;

/** What the FTP server recorded, asked of the sample. A command is recorded just after its reply is sent: so it is waited for. */
final class ServerRecord {

    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final SampleClient client;

    ServerRecord(SampleClient client) {
        this.client = client;
    }

    /** A recorded transfer: its command lines, and PASSIVE or ACTIVE. */
    record Transfer(String opening, String line, String dataChannel) {}

    long end() {
        return client.commands(0).getJsonNumber("next").longValue();
    }

    Transfer transfer(String verb, String name, long since) {
        return Awaitility.await("the server's record of " + verb + " " + name)
                .atMost(DEADLINE)
                .until(() -> find(verb, name, since), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Transfer> find(String verb, String name, long since) {
        return client.commands(since).getJsonArray("commands").getValuesAs(JsonObject.class).stream()
                .filter(command -> command.getString("line").startsWith(verb + " "))
                .filter(command -> command.getString("line").endsWith(name))
                .map(command -> new Transfer(
                        command.getString("opening", "nothing before it"),
                        command.getString("line"),
                        command.getString("dataChannel", "UNKNOWN")))
                .findFirst();
    }
}
