package org.ftpra.sample.record;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The file in which an FTP server records its commands. Reads at most its last {@value #MOST} bytes. */
public final class CommandLog {

    /** The system property that names the file. */
    public static final String PROPERTY = "ftp.sample.commandLog";

    private static final int MOST = 64 * 1024;

    private final Path file;

    CommandLog(Path file) {
        this.file = file;
    }

    /** The log that the system property names, or empty if the server shares none. */
    public static Optional<CommandLog> shared() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .map(Path::of)
                .filter(Files::isReadable)
                .map(CommandLog::new);
    }

    /**
     * What was recorded after a place in the file.
     *
     * @param since the place, as {@link Excerpt#next()} gave it, or 0
     * @return whole lines only; a half-written one comes with the next call
     */
    public Excerpt read(long since) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            long end = content.length();
            long begin = beginning(content, end);
            byte[] bytes = new byte[(int) (end - begin)];
            content.seek(begin);
            content.readFully(bytes);
            int whole = lastLineEnd(bytes);
            return excerpt(bytes, whole, (int) Math.min(Math.max(0, since - begin), whole), begin + whole);
        }
    }

    /** Where the first line begins that is read. */
    private static long beginning(RandomAccessFile content, long end) throws IOException {
        if (end <= MOST) {
            return 0;
        }
        content.seek(end - MOST);
        content.readLine();
        return content.getFilePointer();
    }

    /** What is new, seen in the light of what is known already: a long transfer's EPSV was recorded long before it. */
    private static Excerpt excerpt(byte[] bytes, int whole, int known, long next) {
        List<RecordedCommand> commands = new ArrayList<>(commands(bytes, 0, known));
        int old = commands.size();
        commands.addAll(commands(bytes, known, whole));
        List<ObservedCommand> observed = ObservedCommand.observe(commands);
        return new Excerpt(next, observed.subList(old, observed.size()));
    }

    private static List<RecordedCommand> commands(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8)
                .lines()
                .map(RecordedCommand::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    private static int lastLineEnd(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }
}
