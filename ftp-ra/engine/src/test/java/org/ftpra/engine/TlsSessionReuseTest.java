package org.ftpra.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Notice;
import org.ftpra.engine.control.SessionReuse;
import org.ftpra.engine.control.TlsSettings;
import org.ftpra.engine.data.DataChannelChoice;
import org.ftpra.engine.scripted.ClientTls;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ProFtpd;
import org.ftpra.engine.servers.ServerOptions;
import org.ftpra.engine.servers.Servers;
import org.ftpra.engine.servers.ServersTest;
import org.ftpra.engine.servers.SharedTls;
import org.ftpra.engine.servers.TestCertificates;
import org.ftpra.engine.servers.TlsOptions;
import org.ftpra.engine.servers.TlsVersion;
import org.ftpra.engine.servers.Vsftpd;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.ServerKnowledge;
import org.ftpra.engine.transfer.FileTransfers;
import org.ftpra.engine.transfer.UploadStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Servers that demand that each data channel resumes the TLS session of its control channel. */
@Tag("thorough")
class TlsSessionReuseTest {

    private static final String VSFTPD = "vsftpd";
    private static final String PROFTPD = "proftpd";
    private static final Notice FIRST_WAY = new Notice.WayChanged("server", "", "EPSV");
    private static final int ROUNDS = 500 / MixedOperations.OPERATIONS + 1;

    private final List<Notice> notices = new ArrayList<>();
    private ServerKnowledge knowledge;

    @BeforeEach
    void knowNothing() {
        notices.clear();
        knowledge = new ServerKnowledge("server", notices::add);
    }

    @ServersTest(
            tls = SharedTls.REUSE_REQUIRED,
            only = {VSFTPD, PROFTPD})
    void refusesNothingInFiveHundredOperationsOnceItIsKnown(FtpServerUnderTest server) throws Exception {
        boolean lowered = server.name().equals(PROFTPD);

        run(server, both(), ROUNDS);

        assertThat(notices).first().isEqualTo(FIRST_WAY);
        assertThat(notices).hasSize(lowered ? 2 : 1);
        assertThat(notices.stream().filter(Notice.TlsLowered.class::isInstance)).hasSize(lowered ? 1 : 0);
        assertThat(logins(server)).isEqualTo(lowered ? 2 : 1);

        server.clearCommands();
        run(server, both(), 3);

        assertThat(notices).hasSize(lowered ? 2 : 1);
        assertThat(logins(server)).isEqualTo(1);
    }

    /** A channel that is cut brings no session for the next one; that is not the server's fault. */
    @ServersTest(
            tls = SharedTls.REUSE_REQUIRED,
            only = {VSFTPD, PROFTPD})
    void goesOnAfterUploadsThatWereGivenUp(FtpServerUnderTest server) throws Exception {
        boolean lowered = server.name().equals(PROFTPD);
        String directory = server.freshDirectory().path();
        try (FtpSession session = open(server, both())) {
            MixedOperations operations = new MixedOperations(session, directory);
            operations.run(1);
            for (int i = 0; i < 5; i++) {
                UploadStream upload = new FileTransfers(session).openStore(directory + "/given-up");
                upload.write(new byte[300_000]);
                upload.abort();
                operations.store("small", 100);
            }
        }
        assertThat(notices.stream().filter(Notice.TlsLowered.class::isInstance)).hasSize(lowered ? 1 : 0);
    }

    @ServersTest(
            tls = SharedTls.REUSE_REQUIRED,
            only = {VSFTPD, PROFTPD})
    void isKeptToWhereItIsRequiredOfTheServer(FtpServerUnderTest server) throws Exception {
        run(server, ClientTls.ofTheTests().reuse(SessionReuse.REQUIRED).settings(), 3);
    }

    @ServersTest(
            tls = SharedTls.REUSE_REQUIRED,
            only = {VSFTPD, PROFTPD})
    void namesThePropertyThatForbidsIt(FtpServerUnderTest server) throws Exception {
        TlsSettings off = ClientTls.ofTheTests().reuse(SessionReuse.OFF).settings();
        String directory = server.freshDirectory().path();
        try (FtpSession session = open(server, off)) {
            FtpFailure failure = failureOf(() -> new MixedOperations(session, directory).store("small", 100_000));

            assertThat(failure.kind()).isEqualTo(Kind.INSECURE);
            assertThat(failure).hasMessageContaining("the property tlsSessionReuse is OFF");
            assertThat(failure.reply()).isPresent();
        }
        assertThat(logins(server)).isEqualTo(1);
    }

    @ServersTest(
            tls = SharedTls.REUSE_REQUIRED,
            only = {VSFTPD, PROFTPD})
    void worksInTls13Alone(FtpServerUnderTest server) throws Exception {
        run(server, ClientTls.ofTheTests().protocols("TLSv1.3").settings(), 2);

        assertThat(notices).containsExactly(FIRST_WAY);
        assertThat(logins(server)).matches(count -> server.name().equals(VSFTPD) ? count == 1 : count > 1);
    }

    @Test
    void worksInTls12WhereTheServerKeepsSessions() throws Exception {
        try (FtpServerUnderTest server = Servers.require(new ProFtpd()).start(inTls12())) {
            run(server, both(), 3);
        }
        assertThat(notices).containsExactly(FIRST_WAY);
    }

    /** vsftpd in TLS 1.2: tickets that Java discards, and no other sessions. */
    @Test
    void saysWhyThereIsNoneWhereJavaKeepsNone() throws Exception {
        try (FtpServerUnderTest server = Servers.require(new Vsftpd()).start(inTls12());
                FtpSession session = open(server, both())) {
            FtpFailure failure = failureOf(() -> new MixedOperations(session, "/").store("small", 100));

            assertThat(failure.kind()).isEqualTo(Kind.INSECURE);
            assertThat(failure)
                    .hasMessageContaining("for longer than seven days")
                    .hasMessageContaining("tlsProtocols");
        }
    }

    @ServersTest(
            tls = SharedTls.REUSE_REQUIRED,
            only = {VSFTPD, PROFTPD})
    void worksOnALaterJava(FtpServerUnderTest server) throws Exception {
        String printed = LaterJava.require()
                .run(
                        MixedOperations.class,
                        server.host(),
                        String.valueOf(server.port()),
                        server.user(),
                        server.password(),
                        server.freshDirectory().path(),
                        TestCertificates.shared().authorityPem().toString(),
                        "10");

        assertThat(printed).isEqualTo(server.name().equals(PROFTPD) ? "WayChanged\tTlsLowered" : "WayChanged");
    }

    private static ServerOptions inTls12() {
        return ServerOptions.defaults()
                .withTls(TlsOptions.explicit().withReuseRequired().withVersions(TlsVersion.TLS_1_2));
    }

    private static TlsSettings both() {
        return ClientTls.ofTheTests().settings();
    }

    private FtpSession open(FtpServerUnderTest server, TlsSettings tls) throws FtpFailure {
        return FtpSession.open(
                Sessions.settings(server, Optional.of(tls), DataChannelChoice.AUTO),
                Sessions.credentials(server),
                knowledge);
    }

    private void run(FtpServerUnderTest server, TlsSettings tls, int rounds) throws FtpFailure {
        try (FtpSession session = open(server, tls)) {
            new MixedOperations(session, server.freshDirectory().path()).run(rounds);
        }
    }

    private static long logins(FtpServerUnderTest server) {
        return server.commands().stream().filter("AUTH TLS"::equals).count();
    }
}
