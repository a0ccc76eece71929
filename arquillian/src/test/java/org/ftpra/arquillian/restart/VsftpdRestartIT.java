package org.ftpra.arquillian.restart;

import org.ftpra.arquillian.server.NeedsServer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/** A restart of vsftpd. */
@NeedsServer("vsftpd")
@ExtendWith(ArquillianExtension.class)
class VsftpdRestartIT extends ServerRestart {

    VsftpdRestartIT() {
        super("vsftpd");
    }
}
