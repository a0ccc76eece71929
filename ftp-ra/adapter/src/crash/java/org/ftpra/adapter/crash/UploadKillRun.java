package org.ftpra.adapter.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.net.ftp.FTPClient;

/**
 * Uploads one file after another to an app server that is killed at a later point each time, and then started again in its place;
 * whoever has not seen 226 sends the file again. Confined to its user.
 */
final class UploadKillRun implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int TIMEOUT_MILLIS = 30_000;

    private final Place place;
    private final String acknowledgement;
    private final String kind;
    private final List<String> names = new ArrayList<>();
    private CrashingServer server;
    private int port;
    private int deaths;

    /** Of uploads of a kind: {@code order} is taken, {@code refused} is refused. */
    UploadKillRun(Place place, String acknowledgement, String kind) {
        this.place = place;
        this.acknowledgement = acknowledgement;
        this.kind = kind;
        start();
    }

    private void start() {
        server = CrashingServer.start(place, UploadCrashProgram.class);
        List<String> answer = server.ask("activate", acknowledgement);
        assertThat(answer.get(0)).as("%s", answer).isEqualTo("active");
        port = Integer.parseInt(answer.get(1));
    }

    /** Hits these points, and returns how many there are. */
    int hit(Part part) {
        int points = 0;
        for (int n = part.next(0); diesAt(n); n = part.next(n)) {
            points = n;
            names.add(name(n));
        }
        // What came again only later.
        names.forEach(name -> assertThat(isDone(name, 2)).as(name).isTrue());
        return points;
    }

    private String name(int point) {
        return kind + "-" + point;
    }

    private boolean diesAt(int point) {
        String name = name(point);
        String where = acknowledgement + " " + name;
        int before = deaths;
        assertThat(server.ask("halt", Integer.toString(point))).isEqualTo(List.of("armed"));
        boolean seen = store(name) == 226;
        if (seen && acknowledgement.equals("AFTER_COMMIT")) {
            await(where + ": it answers").pollInSameThread().atMost(PATIENCE).until(() -> rows(name) >= 0);
            assertThat(rows(name)).as(where + ": the row of 226").isEqualTo(1);
        }
        if (!seen) {
            await(where + ": 226").pollInSameThread().atMost(PATIENCE).until(() -> rows(name) >= 0 && store(name) == 226);
        }
        await(where).pollInSameThread()
                .pollInterval(Duration.ofMillis(100))
                .atMost(PATIENCE)
                .until(() -> isDone(name, seen ? 1 : 2));
        return deaths > before;
    }

    /**
     * What was taken has one row, however often it was sent. What was refused is no duplicate when it is sent again: each time it has
     * a row and a dead letter.
     */
    private boolean isDone(String name, int sent) {
        boolean refused = kind.equals("refused");
        int rows = rows(name);
        long letters = deadLetters(name);
        assertThat(rows).as("rows of " + name).isLessThanOrEqualTo(refused ? sent : 1);
        return rows > 0 && letters == (refused ? rows : 0);
    }

    /** After a pass of recovery; -1 if it has died, and is there again. */
    private int rows(String name) {
        List<String> answer = ask("recover", name);
        if (answer.get(0).equals("halted") || answer.get(0).equals("gone")) {
            deaths++;
            server.close();
            start();
            return -1;
        }
        assertThat(answer.get(0)).as("%s", answer).isEqualTo("recovered");
        return Integer.parseInt(answer.get(1));
    }

    private List<String> ask(String... words) {
        try {
            return server.ask(words);
        } catch (UncheckedIOException gone) {
            return List.of("gone");
        }
    }

    private long deadLetters(String name) {
        Path dead = place.directory()
                .resolve("journal-uploads")
                .resolve(Integer.toString(place.port()))
                .resolve("dead-letter/partner");
        if (java.nio.file.Files.notExists(dead)) {
            return 0;
        }
        try (Stream<Path> letters = java.nio.file.Files.list(dead)) {
            return letters.map(letter -> letter.getFileName().toString())
                    .filter(letter -> letter.startsWith(name + "~") && !letter.endsWith(".reason"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last reply's code; 0 if there was none. */
    private int store(String name) {
        FTPClient partner = new FTPClient();
        partner.setDefaultTimeout(TIMEOUT_MILLIS);
        partner.setConnectTimeout(TIMEOUT_MILLIS);
        try {
            partner.connect(place.host(), port);
            partner.login(place.user(), place.password());
            partner.enterLocalPassiveMode();
            byte[] content = Content.of(name, "new").getBytes(StandardCharsets.US_ASCII);
            partner.storeFile(name, new ByteArrayInputStream(content));
            return partner.getReplyCode();
        } catch (IOException lost) {
            return 0;
        } finally {
            close(partner);
        }
    }

    private static void close(FTPClient partner) {
        try {
            partner.disconnect();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
