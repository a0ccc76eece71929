package org.ftpra.arquillian.payara;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Payara makes a defined factory at its first use: an application that uses it when it starts cannot be deployed. The command
 * says no more than to look into the log, so the adapter writes there.
 */
@ExtendWith(ArquillianExtension.class)
class WrongDeploymentIT {

    @Test
    void failsAndThePropertyItsValueAndRuleAreLogged() {
        String archive = System.getProperty("container.directory") + "/wrong.war";

        try (AdapterLog log = new AdapterLog()) {
            Asadmin.Result deployment = new Asadmin().tryToRun("deploy", archive);

            assertThat(deployment.succeeded()).isFalse();
            assertThat(log.messages())
                    .anyMatch(message ->
                            message.contains("dataChannelMode is 'SIDEWAYS'; expected one of ACTIVE, AUTO, PASSIVE"));
        }
    }
}
