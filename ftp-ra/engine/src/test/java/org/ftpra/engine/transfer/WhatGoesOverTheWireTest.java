package org.ftpra.engine.transfer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.listing.Directory;
import org.ftpra.engine.listing.Listing;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.session.FileCommands;
import org.ftpra.engine.session.FtpSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WhatGoesOverTheWireTest {

    private static final byte[] CONTENT = "content".getBytes(US_ASCII);

    private final ScriptedServer server = new ScriptedServer();
    private final Client client = new Client(server);

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Test
    void logInAsksEachThingOnceAndQuitEndsIt() throws Exception {
        client.open().close();

        assertThat(server.commands()).containsExactly("USER me", "PASS secret", "FEAT", "OPTS UTF8 ON", "PWD", "QUIT");
    }

    @Test
    void secondUploadSendsNoTypeAgain() throws Exception {
        try (FtpSession session = client.open()) {
            store(session);
            server.forgetCommands();
            store(session);

            assertThat(server.commands()).containsExactly("EPSV", "STOR name", "SIZE name");
        }
    }

    @Test
    void uploadInPassiveModeIsEpsvStorSize() throws Exception {
        assertThat(commandsOf(DataChannelMode.PASSIVE, WhatGoesOverTheWireTest::store))
                .containsExactly("TYPE I", "EPSV", "STOR name", "SIZE name");
        assertThat(server.file("name")).isEqualTo(CONTENT);
    }

    @Test
    void downloadInPassiveModeIsEpsvRetrSize() throws Exception {
        server.file("name", CONTENT);

        assertThat(commandsOf(DataChannelMode.PASSIVE, WhatGoesOverTheWireTest::retrieve))
                .containsExactly("TYPE I", "EPSV", "RETR name", "SIZE name");
    }

    @Test
    void listingByMlsdHasNoTypeAndAnEmptyOneIsAskedAbout() throws Exception {
        assertThat(commandsOf(DataChannelMode.PASSIVE, session -> list(session, "dir")))
                .containsExactly("EPSV", "MLSD dir", "MLST dir");
    }

    @Test
    void listingByListEntersTheDirectoryAndTheNextCommandLeavesIt() throws Exception {
        server.features("UTF8");

        assertThat(commandsOf(DataChannelMode.PASSIVE, session -> {
                    list(session, "dir");
                    new FileCommands(session).noop();
                }))
                .containsExactly("SYST", "CWD dir", "TYPE A", "EPSV", "LIST", "CWD /home", "NOOP");
    }

    @Test
    void uploadInActiveModeIsEprtStorSize() throws Exception {
        List<String> commands = commandsOf(DataChannelMode.ACTIVE, WhatGoesOverTheWireTest::store);

        assertThat(commands).hasSize(4);
        assertThat(commands.get(1)).matches("EPRT \\|1\\|127\\.0\\.0\\.1\\|\\d+\\|");
        assertThat(commands.subList(2, 4)).containsExactly("STOR name", "SIZE name");
    }

    @Test
    void downloadInActiveModeIsEprtRetrSize() throws Exception {
        server.file("name", CONTENT);

        List<String> commands = commandsOf(DataChannelMode.ACTIVE, WhatGoesOverTheWireTest::retrieve);

        assertThat(commands).hasSize(4);
        assertThat(commands.get(1)).startsWith("EPRT ");
    }

    @Test
    void epsvIsNotAskedAgainOnceItWasRefused() throws Exception {
        server.on("EPSV", "502 no");

        assertThat(commandsOf(DataChannelMode.AUTO, session -> {
                    store(session);
                    store(session);
                }))
                .containsExactly("TYPE I", "EPSV", "PASV", "STOR name", "SIZE name", "PASV", "STOR name", "SIZE name");
    }

    @Test
    void eprtIsNotAskedAgainOnceItWasRefused() throws Exception {
        server.on("EPRT", "500 what");

        List<String> commands = commandsOf(DataChannelMode.ACTIVE, session -> {
            store(session);
            store(session);
        });

        assertThat(commands)
                .extracting(line -> line.split(" ")[0])
                .containsExactly("TYPE", "EPRT", "PORT", "STOR", "SIZE", "PORT", "STOR", "SIZE");
        assertThat(commands.get(2)).matches("PORT 127,0,0,1,\\d+,\\d+");
    }

    @Test
    void addressInPassiveReplyIsNotTrusted() throws Exception {
        server.on("EPSV", "502 no").passiveHost("10,9,9,9");

        commandsOf(DataChannelMode.PASSIVE, WhatGoesOverTheWireTest::store);

        assertThat(server.file("name")).isEqualTo(CONTENT);
    }

    @Test
    void appendAsksForTheSizeBeforeAndAfter() throws Exception {
        server.file("name", CONTENT);

        assertThat(commandsOf(DataChannelMode.PASSIVE, session -> new FileTransfers(session)
                        .append("name", new ByteArrayInputStream(CONTENT))))
                .containsExactly("TYPE I", "SIZE name", "EPSV", "APPE name", "SIZE name");
        assertThat(server.file("name")).isEqualTo("contentcontent".getBytes(US_ASCII));
    }

    private List<String> commandsOf(DataChannelMode mode, Action action) throws FtpFailure {
        try (FtpSession session = client.mode(mode).open()) {
            server.forgetCommands();
            action.run(session);
            return List.copyOf(server.commands());
        }
    }

    private static void store(FtpSession session) throws FtpFailure {
        new FileTransfers(session).store("name", new ByteArrayInputStream(CONTENT));
    }

    private static void retrieve(FtpSession session) throws FtpFailure {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        new FileTransfers(session).retrieve("name", received);
        assertThat(received.toByteArray()).isEqualTo(CONTENT);
    }

    private static void list(FtpSession session, String path) throws FtpFailure {
        try (Listing listing = new Directory(session).list(path)) {
            assertThat(listing.next()).isEmpty();
        }
    }

    private interface Action {
        void run(FtpSession session) throws FtpFailure;
    }
}
