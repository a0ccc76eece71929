package org.ftpra.arquillian.methods;

import org.ftpra.arquillian.server.NeedsServer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every method on pure-ftpd. */
@NeedsServer("pure-ftpd")
@ExtendWith(ArquillianExtension.class)
class PureFtpdMethodsIT extends EveryMethod {

    PureFtpdMethodsIT() {
        super("pure-ftpd");
    }
}
