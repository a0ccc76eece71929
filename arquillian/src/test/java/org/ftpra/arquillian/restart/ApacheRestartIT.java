package org.ftpra.arquillian.restart;

import org.ftpra.arquillian.server.NeedsServer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/** A restart of apache-ftpserver. */
@NeedsServer("apache-ftpserver")
@ExtendWith(ArquillianExtension.class)
class ApacheRestartIT extends ServerRestart {

    ApacheRestartIT() {
        super("apache-ftpserver");
    }
}
