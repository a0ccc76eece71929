package org.ftpra.adapter.partners;

import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import javax.net.ssl.SSLContext;
import org.ftpra.engine.servers.ServerCertificate;
import org.ftpra.engine.servers.TestCertificates;

/** Over bare sockets, several files on one line; the line is cut by chance. */
final class LineSender implements Sender {

    private static final int UPLOADS_OF_A_LINE = 4;

    private final Entrance entrance;
    private final int port;
    private final int cutPercent;
    private final Tally tally;
    private final Random random;
    private final SSLContext tls = TestCertificates.shared().pinned(ServerCertificate.VALID);
    private FtpLine line;

    LineSender(Entrance entrance, int port, int cutPercent, Tally tally, Random random) {
        this.entrance = entrance;
        this.port = port;
        this.cutPercent = cutPercent;
        this.tally = tally;
        this.random = random;
    }

    @Override
    public Optional<FtpLine.Reply> send(Upload upload) throws IOException {
        Cut cut =
                random.nextInt(100) < cutPercent ? Cut.byChance(random, entrance, upload.content().length) : Cut.none();
        try {
            return Optional.of(store(upload, cut));
        } catch (FtpLine.Unexpected e) {
            close();
            return Optional.of(e.reply());
        } catch (IOException lost) {
            // By a cut, or by a kill.
            close();
            return Optional.empty();
        } finally {
            if (cut.hasStruck()) {
                tally.cut(upload, cut.kind(), entrance + ": " + cut);
            }
        }
    }

    private FtpLine.Reply store(Upload upload, Cut cut) throws IOException {
        line = line == null ? FtpLine.open(entrance, port, tls, cut) : line.with(cut);
        FtpLine.Reply reply = line.store(upload);
        if (random.nextInt(UPLOADS_OF_A_LINE) == 0) {
            close();
        }
        return reply;
    }

    @Override
    public void close() throws IOException {
        if (line != null) {
            line.close();
            line = null;
        }
    }
}
