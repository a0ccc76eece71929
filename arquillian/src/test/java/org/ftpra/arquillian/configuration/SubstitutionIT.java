package org.ftpra.arquillian.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.ftpra.arquillian.beans.FtpCalls;
import org.ftpra.arquillian.server.NotOn;
import org.ftpra.arquillian.server.RemoteFtpServer;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code ${name:default}} in the values of {@link SubstitutedFactory}. */
@NotOn(value = "tomee", because = "it passes over @ConnectionFactoryDefinition")
@ExtendWith(ArquillianExtension.class)
class SubstitutionIT {

    @Inject
    private FtpCalls calls;

    @Test
    void takesSystemPropertiesAndDefaults() {
        FtpServerUnderTest server = RemoteFtpServer.named("apache-ftpserver");
        server.clearCommands();

        calls.tell("java:app/ftp/substituted", ftp -> ftp.list("/").close());

        assertThat(server.commands()).contains("USER tester").anyMatch(line -> line.startsWith("EPRT"));
    }
}
