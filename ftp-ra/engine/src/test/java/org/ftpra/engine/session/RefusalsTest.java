package org.ftpra.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What refusals with less usual codes mean. */
@Timeout(30)
class RefusalsTest {

    private final ScriptedServer server = new ScriptedServer();
    private final Client client = new Client(server);

    @AfterEach
    void closeServer() {
        server.close();
    }

    /** As ftp-srv answers. */
    @Test
    void notFoundIsSeenInA551() throws Exception {
        server.on("RETR", "551 ENOENT: no such file or directory, stat '/srv/home/missing'");
        try (FtpSession session = client.open()) {
            Reply reply = session.call(Command.of("RETR", "/missing"));

            assertThat(new Refusals(session).ofExisting(reply, "/missing").kind())
                    .isEqualTo(Kind.NOT_FOUND);
        }
    }

    /** As uftpd answers. */
    @Test
    void a451IsAskedAboutWhetherThePlaceIsThere() throws Exception {
        server.on("STOR", "451 Trouble storing file.").on("MLST", "550 No such file or directory.");
        try (FtpSession session = client.open()) {
            Reply reply = session.call(Command.of("STOR", "/no/such/place"));

            assertThat(new Refusals(session).ofNew(reply, "/no/such/place").kind())
                    .isEqualTo(Kind.NOT_FOUND);
            assertThat(server.commands()).contains("MLST /no/such");
        }
    }

    @Test
    void a451IsNoMoreThanARefusalWhereThePlaceIsThere() throws Exception {
        server.on("STOR", "451 Trouble storing file.").on("MLST", "250-Listing\r\n type=dir; such\r\n250 End");
        try (FtpSession session = client.open()) {
            Reply reply = session.call(Command.of("STOR", "/no/such/place"));

            assertThat(new Refusals(session).ofNew(reply, "/no/such/place").kind())
                    .isEqualTo(Kind.REFUSED);
        }
    }
}
