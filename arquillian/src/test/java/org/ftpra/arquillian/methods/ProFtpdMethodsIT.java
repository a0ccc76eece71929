package org.ftpra.arquillian.methods;

import org.ftpra.arquillian.server.NeedsServer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every method on proftpd. */
@NeedsServer("proftpd")
@ExtendWith(ArquillianExtension.class)
class ProFtpdMethodsIT extends EveryMethod {

    ProFtpdMethodsIT() {
        super("proftpd");
    }
}
