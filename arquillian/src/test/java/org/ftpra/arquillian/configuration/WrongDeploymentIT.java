package org.ftpra.arquillian.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.ftpra.arquillian.deployments.AdapterLog;
import org.ftpra.arquillian.deployments.Deployments;
import org.ftpra.arquillian.server.NotOn;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Payara makes a defined factory at its first use: an application that uses it when it starts cannot be deployed. The command
 * says no more than to look into the log, so the adapter writes there.
 */
@NotOn(value = "tomee", because = "it passes over @ConnectionFactoryDefinition")
@ExtendWith(ArquillianExtension.class)
class WrongDeploymentIT {

    @Test
    void failsAndThePropertyItsValueAndRuleAreLogged() throws IOException {
        Path container = Path.of(System.getProperty("container.directory"));
        Path archive = Files.copy(
                container.resolve("wrong.war"),
                container.resolve("tmp/wrong.war"),
                StandardCopyOption.REPLACE_EXISTING);

        try (AdapterLog log = new AdapterLog()) {
            Deployments.Outcome deployment = Deployments.ofTheServer().tryToDeploy(archive);

            assertThat(deployment.succeeded()).isFalse();
            assertThat(log.messagesAnd(deployment))
                    .anyMatch(message ->
                            message.contains("dataChannelMode is 'SIDEWAYS'; expected one of ACTIVE, AUTO, PASSIVE"));
        }
    }
}
