package org.ftpra.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Notice;
import org.ftpra.engine.control.SessionReuse;
import org.ftpra.engine.data.DataChannelChoice;
import org.ftpra.engine.listing.Directory;
import org.ftpra.engine.listing.Listing;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ProFtpd;
import org.ftpra.engine.servers.ServerKind;
import org.ftpra.engine.servers.ServerOptions;
import org.ftpra.engine.servers.Servers;
import org.ftpra.engine.servers.TlsOptions;
import org.ftpra.engine.servers.Vsftpd;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.ServerKnowledge;
import org.ftpra.engine.session.SessionSettings;
import org.ftpra.engine.transfer.FileTransfers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers that demand that each data channel resumes the TLS session of its control channel. */
class TlsSessionReuseTest {

    private static final int ROUNDS = 125;

    private final List<Notice> notices = new ArrayList<>();

    static List<ServerKind> demanding() {
        return List.of(new Vsftpd(), new ProFtpd());
    }

    @ParameterizedTest
    @MethodSource("demanding")
    void fiveHundredOperationsWithoutARefusal(ServerKind kind) throws Exception {
        Servers.require(kind);
        ServerOptions options =
                ServerOptions.defaults().withTls(TlsOptions.explicit().withReuseRequired());
        try (FtpServerUnderTest server = kind.start(options)) {
            run(
                    server,
                    Sessions.settings(
                            server,
                            Optional.of(Sessions.tls(SessionReuse.AUTO, "TLSv1.3", "TLSv1.2")),
                            DataChannelChoice.AUTO));
        }
        System.out.println(kind.name() + " " + notices);
    }

    private void run(FtpServerUnderTest server, SessionSettings settings) throws FtpFailure {
        ServerKnowledge knowledge = new ServerKnowledge("server", notices::add);
        FreshDirectory directory = server.freshDirectory();
        byte[] content = new byte[50_000];
        try (FtpSession session = FtpSession.open(settings, Sessions.credentials(server), knowledge)) {
            FileTransfers transfers = new FileTransfers(session);
            for (int i = 0; i < ROUNDS; i++) {
                transfers.store(directory.path("name"), new ByteArrayInputStream(content));
                ByteArrayOutputStream received = new ByteArrayOutputStream();
                transfers.retrieve(directory.path("name"), received);
                assertThat(received.size()).isEqualTo(content.length);
                transfers.store(directory.path("other"), new ByteArrayInputStream(content));
                assertThat(count(session, directory.path())).isEqualTo(2);
            }
        }
    }

    private static int count(FtpSession session, String path) throws FtpFailure {
        int count = 0;
        try (Listing listing = new Directory(session).list(path)) {
            while (listing.next().isPresent()) {
                count++;
            }
        }
        return count;
    }
}
