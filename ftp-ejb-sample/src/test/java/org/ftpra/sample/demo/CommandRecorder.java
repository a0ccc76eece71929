package org.ftpra.sample.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.apache.ftpserver.ftplet.DefaultFtplet;
import org.apache.ftpserver.ftplet.FtpReply;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.ftplet.FtpSession;
import org.apache.ftpserver.ftplet.FtpletResult;

/**
 * Writes each command that the server has answered as one line: time, session, milliseconds, reply code, command, with tabs
 * between. Thread-safe: guarded by itself.
 */
final class CommandRecorder extends DefaultFtplet implements AutoCloseable {

    private static final String NAME = CommandRecorder.class.getName() + ".name";
    private static final String BEGUN = CommandRecorder.class.getName() + ".begun";
    private static final Pattern SECRET = Pattern.compile("(?i)^(PASS|ACCT)\\s.*");

    private final AtomicInteger sessions = new AtomicInteger();
    private final BufferedWriter lines;

    CommandRecorder(Path file) throws IOException {
        lines = Files.newBufferedWriter(file);
    }

    @Override
    public FtpletResult onConnect(FtpSession session) {
        session.setAttribute(NAME, "#" + sessions.incrementAndGet());
        return FtpletResult.DEFAULT;
    }

    @Override
    public FtpletResult beforeCommand(FtpSession session, FtpRequest request) {
        session.setAttribute(BEGUN, Instant.now());
        return FtpletResult.DEFAULT;
    }

    @Override
    public FtpletResult afterCommand(FtpSession session, FtpRequest request, FtpReply reply) throws IOException {
        Instant begun = (Instant) session.getAttribute(BEGUN);
        write(String.join(
                "\t",
                begun.truncatedTo(ChronoUnit.MILLIS).toString(),
                (String) session.getAttribute(NAME),
                Long.toString(Duration.between(begun, Instant.now()).toMillis()),
                Integer.toString(reply == null ? 0 : reply.getCode()),
                SECRET.matcher(request.getRequestLine()).replaceFirst("$1 ***")));
        return FtpletResult.DEFAULT;
    }

    private synchronized void write(String line) throws IOException {
        lines.write(line);
        lines.write('\n');
        lines.flush();
    }

    @Override
    public synchronized void close() throws IOException {
        lines.close();
    }
}
