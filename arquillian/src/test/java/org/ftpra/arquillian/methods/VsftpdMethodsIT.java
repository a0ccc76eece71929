package org.ftpra.arquillian.methods;

import org.ftpra.arquillian.server.NeedsServer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every method on vsftpd. */
@NeedsServer("vsftpd")
@ExtendWith(ArquillianExtension.class)
class VsftpdMethodsIT extends EveryMethod {

    VsftpdMethodsIT() {
        super("vsftpd");
    }
}
