package org.ftpra.arquillian.injection;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.ftpra.arquillian.datachannel.DefinedFactories;
import org.ftpra.arquillian.server.NotOn;
import org.ftpra.arquillian.server.RemoteFtpServer;
import org.ftpra.engine.servers.FreshDirectory;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A factory that a bean defines for itself, by annotation, and has injected. */
@NotOn(value = "tomee", because = "it passes over @ConnectionFactoryDefinition")
@ExtendWith(ArquillianExtension.class)
class DefinedFactoryIT {

    @Inject
    private DefinedFactories bean;

    @Test
    void isUsedAfterItsInjection() {
        FreshDirectory directory = RemoteFtpServer.named("apache-ftpserver").freshDirectory();

        assertThat(bean.namesInTheRoot()).contains(directory.path().substring(1));
    }
}
