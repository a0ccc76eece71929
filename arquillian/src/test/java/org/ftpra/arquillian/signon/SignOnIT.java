package org.ftpra.arquillian.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import org.ftpra.api.FtpException;
import org.ftpra.arquillian.beans.FtpCalls;
import org.ftpra.arquillian.server.RemoteFtpServer;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sign-on by the container (the pool's user) and by the component (the user of the call). */
@ExtendWith(ArquillianExtension.class)
class SignOnIT {

    private static final String FACTORY = "java:comp/env/eis/ftp";

    private FtpServerUnderTest server;

    @Inject
    private FtpCalls calls;

    @BeforeEach
    void startWithFreshControlChannels() {
        server = RemoteFtpServer.named("apache-ftpserver");
        server.dropControlConnections();
        server.clearCommands();
    }

    @Test
    void isAsThePoolsUserWhereTheComponentNamesNone() {
        calls.tell(FACTORY, ftp -> ftp.find("/"));
        assertThat(server.commands()).contains("USER tester");
    }

    @Test
    void isAsTheUserThatTheComponentNames() {
        calls.tellAs(server.user(), server.password(), FACTORY, ftp -> ftp.find("/"));
        assertThat(server.commands()).contains("USER tester");
    }

    @Test
    void neverGivesAConnectionToAnotherUser() {
        calls.tell(FACTORY, ftp -> ftp.find("/"));

        assertThatThrownBy(() -> calls.tellAs("stranger", server.password(), FACTORY, ftp -> ftp.find("/")))
                .isInstanceOf(FtpException.AccessDenied.class);
        assertThat(server.commands()).contains("USER stranger");
    }

    @Test
    void isRefusedForAWrongPasswordWithoutTellingIt() {
        assertThatThrownBy(() -> calls.tellAs(server.user(), "not-the-secret", FACTORY, ftp -> ftp.find("/")))
                .isInstanceOfSatisfying(FtpException.AccessDenied.class, refusal -> assertThat(refusal.replyCode())
                        .isEqualTo(530))
                .satisfies(refusal -> assertThat(org.assertj.core.util.Throwables.getStackTrace(refusal))
                        .doesNotContain("not-the-secret"));
    }
}
