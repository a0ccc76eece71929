package org.ftpra.engine.network;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Notice;
import org.ftpra.engine.control.Ticker;
import org.ftpra.engine.control.TlsSettings;
import org.ftpra.engine.data.DataChannelChoice;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.data.ExtendedCommands;
import org.ftpra.engine.listing.Directory;
import org.ftpra.engine.listing.Listing;
import org.ftpra.engine.listing.ListingEntry;
import org.ftpra.engine.scripted.ClientTls;
import org.ftpra.engine.session.Credentials;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.RepresentationType;
import org.ftpra.engine.session.ServerAddress;
import org.ftpra.engine.session.ServerKnowledge;
import org.ftpra.engine.session.SessionSettings;
import org.ftpra.engine.session.Timeouts;
import org.ftpra.engine.transfer.FileTransfers;

/**
 * Uses the engine in the namespace in which it is started: one session at a time, and what is known of the server stays from
 * one to the next. Answers each line with {@code done}, the milliseconds it took and what came of it, or with the kind of
 * failure, the milliseconds and the message. Ends with its input.
 */
final class Probe {

    private final List<String> notices = new ArrayList<>();
    private ServerKnowledge knowledge = new ServerKnowledge("server", this::note);
    private FtpSession session;

    private Probe() {}

    public static void main(String[] arguments) throws IOException {
        Probe probe = new Probe();
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            System.out.println(probe.answer(line.split(" ")));
        }
        probe.close();
    }

    private String answer(String[] words) {
        long start = System.nanoTime();
        try {
            return "done\t" + millisecondsSince(start, run(words));
        } catch (FtpFailure failure) {
            return failure.kind() + "\t" + millisecondsSince(start, failure.getMessage());
        }
    }

    private static String millisecondsSince(long start, String text) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis() + "\t" + text;
    }

    private String run(String[] words) throws FtpFailure {
        return switch (words[0]) {
            case "open" -> open(words);
            case "close" -> close();
            case "forget" -> forget();
            case "store" -> store(words[1], words[2]);
            case "retrieve" -> retrieve(words[1]);
            case "list" -> list();
            case "notices" -> notices();
            default -> throw new IllegalArgumentException(words[0]);
        };
    }

    private String open(String[] words) throws FtpFailure {
        close();
        SessionSettings settings = settings(
                DataChannelMode.valueOf(words[1]),
                Duration.ofMillis(Long.parseLong(words[2])),
                Duration.ofMillis(Long.parseLong(words[3])),
                new ServerAddress(words[4], Integer.parseInt(words[5])),
                words.length > 8 ? Optional.of(tls(Path.of(words[8]))) : Optional.empty());
        session = FtpSession.open(settings, new Credentials(words[6], words[7], ""), knowledge);
        return "";
    }

    /** The server's certificate is for the loopback address. */
    private static TlsSettings tls(Path authority) {
        return new ClientTls().trusting(authority).anyHost().settings();
    }

    private static SessionSettings settings(
            DataChannelMode mode, Duration connect, Duration attempt, ServerAddress server, Optional<TlsSettings> tls) {
        Duration others = Duration.ofSeconds(10);
        return new SessionSettings(
                server,
                tls,
                new Timeouts(connect, others, others, others),
                StandardCharsets.UTF_8,
                true,
                new DataChannelChoice(mode, ExtendedCommands.AUTO, attempt, true),
                RepresentationType.IMAGE,
                Optional.empty(),
                List.of(),
                Duration.ZERO,
                true,
                Ticker.SYSTEM);
    }

    private String close() {
        if (session != null) {
            session.close();
            session = null;
        }
        return "";
    }

    private String forget() {
        knowledge = new ServerKnowledge("server", this::note);
        notices.clear();
        return "";
    }

    private void note(Notice notice) {
        notices.add(notice instanceof Notice.WayChanged change ? change.to() : notice.toString());
    }

    private String notices() {
        return String.join(" ", notices);
    }

    private String store(String name, String content) throws FtpFailure {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new FileTransfers(session)
                        .store(name, new ByteArrayInputStream(bytes))
                        .bytes() + "";
    }

    private String retrieve(String name) throws FtpFailure {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        new FileTransfers(session).retrieve(name, content);
        return content.toString(StandardCharsets.UTF_8);
    }

    private String list() throws FtpFailure {
        List<String> names = new ArrayList<>();
        try (Listing listing = new Directory(session).list("/")) {
            for (Optional<ListingEntry> e = listing.next(); e.isPresent(); e = listing.next()) {
                names.add(e.get().name());
            }
        }
        return String.join(" ", names);
    }
}
