package org.ftpra.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.SessionReuse;
import org.ftpra.engine.control.TlsSettings;
import org.ftpra.engine.data.DataChannelChoice;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;
import org.ftpra.engine.servers.SharedTls;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.ServerAddress;
import org.ftpra.engine.session.ServerKnowledge;
import org.ftpra.engine.session.SessionSettings;
import org.ftpra.engine.session.SessionState;
import org.ftpra.engine.session.Timeouts;
import org.ftpra.engine.session.TransferExchange;
import org.ftpra.engine.transfer.FileTransfers;
import org.junit.jupiter.api.Tag;

/**
 * Transfers that are given up on real servers, in both directions and modes: each server ends them at once, and the session
 * goes on. Where no byte has moved yet, a server may not know of the transfer: then the session is given up, as fast.
 */
@Tag("thorough")
class GivingUpTest {

    private static final int BIG = 64 << 20;
    /** So that the server has taken some of it. */
    private static final int MORE_THAN_BUFFERS_TAKE = 24 << 20;

    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** Long before the limit, and long enough for a busy machine. */
    private static final Duration AT_ONCE = Duration.ofSeconds(20);

    /** How far the transfer has come. */
    enum Moment {
        UPLOAD_BEFORE_ITS_FIRST_BYTE,
        UPLOAD_HALF_WAY,
        DOWNLOAD_BEFORE_ITS_FIRST_BYTE,
        DOWNLOAD_HALF_WAY,
        DOWNLOAD_SENT_BUT_NOT_READ;

        boolean hasMovedBytes() {
            return this == UPLOAD_HALF_WAY || this == DOWNLOAD_HALF_WAY;
        }

        TransferExchange reach(FtpSession session, FreshDirectory directory) throws FtpFailure {
            return switch (this) {
                case UPLOAD_BEFORE_ITS_FIRST_BYTE -> session.beginTransfer(Command.of("STOR", directory.path("new")));
                case UPLOAD_HALF_WAY -> {
                    TransferExchange upload = session.beginTransfer(Command.of("STOR", directory.path("new")));
                    upload.write(ByteBuffer.allocate(MORE_THAN_BUFFERS_TAKE));
                    yield upload;
                }
                case DOWNLOAD_BEFORE_ITS_FIRST_BYTE -> session.beginTransfer(Command.of("RETR", directory.path("big")));
                case DOWNLOAD_HALF_WAY -> {
                    TransferExchange download = session.beginTransfer(Command.of("RETR", directory.path("big")));
                    download.read(ByteBuffer.allocate(1000));
                    yield download;
                }
                case DOWNLOAD_SENT_BUT_NOT_READ -> session.beginTransfer(Command.of("RETR", directory.path("small")));
            };
        }
    }

    @ServersTest
    void inClear(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        givesUpAtEveryMoment(server, directory, Optional.empty());
        assertThat(server.commands()).contains("ABOR");
    }

    @ServersTest(tls = SharedTls.EXPLICIT)
    void underTls(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        givesUpAtEveryMoment(server, directory, Optional.of(Sessions.tls(SessionReuse.AUTO, "TLSv1.3", "TLSv1.2")));
    }

    private static void givesUpAtEveryMoment(
            FtpServerUnderTest server, FreshDirectory directory, Optional<TlsSettings> tls) throws Exception {
        directory.write("big", new byte[BIG]);
        directory.write("small", new byte[1000]);
        ServerKnowledge knowledge = new ServerKnowledge();
        for (DataChannelMode mode : List.of(DataChannelMode.PASSIVE, DataChannelMode.ACTIVE)) {
            for (Moment moment : Moment.values()) {
                SessionSettings settings = Sessions.settings(
                        new ServerAddress(server.host(), server.port()),
                        tls,
                        DataChannelChoice.of(mode),
                        new Timeouts(LIMIT, LIMIT, LIMIT, LIMIT));
                try (FtpSession session = FtpSession.open(settings, Sessions.credentials(server), knowledge)) {
                    givesUp(session, moment, directory);
                }
            }
        }
    }

    private static void givesUp(FtpSession session, Moment moment, FreshDirectory directory) throws Exception {
        TransferExchange exchange = moment.reach(session, directory);
        long start = System.nanoTime();

        boolean freed = isFreedBy(exchange);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).as("%s", moment).isLessThan(AT_ONCE);
        if (freed) {
            assertGoesOn(session, moment, directory);
        } else {
            assertThat(moment.hasMovedBytes()).as("%s", moment).isFalse();
            assertThat(session.state()).as("%s", moment).isEqualTo(SessionState.BROKEN);
        }
    }

    private static boolean isFreedBy(TransferExchange exchange) {
        try {
            exchange.abort();
            return true;
        } catch (FtpFailure e) {
            return false;
        }
    }

    private static void assertGoesOn(FtpSession session, Moment moment, FreshDirectory directory) throws Exception {
        assertThat(session.state()).as("%s", moment).isEqualTo(SessionState.AUTHENTICATED);
        assertThat(session.call(Command.of("PWD")).code()).as("%s", moment).isEqualTo(257);
        new FileTransfers(session).store(directory.path("next"), new ByteArrayInputStream(new byte[10]));
        assertThat(directory.read("next")).as("%s", moment).hasSize(10);
    }
}
