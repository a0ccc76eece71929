package org.ftpra.sample.record;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
            long begin = since > end ? 0 : Math.max(0, since);
            return end - begin > MOST ? tail(content, end) : excerpt(content, begin, end);
        }
    }

    private static Excerpt tail(RandomAccessFile content, long end) throws IOException {
        content.seek(end - MOST);
        content.readLine();
        return excerpt(content, content.getFilePointer(), end);
    }

    private static Excerpt excerpt(RandomAccessFile content, long begin, long end) throws IOException {
        byte[] bytes = new byte[(int) (end - begin)];
        content.seek(begin);
        content.readFully(bytes);
        int whole = lastLineEnd(bytes);
        String text = new String(bytes, 0, whole, StandardCharsets.UTF_8);
        List<RecordedCommand> commands = text.lines()
                .map(RecordedCommand::parse)
                .flatMap(Optional::stream)
                .toList();
        return new Excerpt(begin + whole, ObservedCommand.observe(commands));
    }

    private static int lastLineEnd(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }
}
