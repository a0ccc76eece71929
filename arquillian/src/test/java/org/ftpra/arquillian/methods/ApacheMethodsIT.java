package org.ftpra.arquillian.methods;

import org.ftpra.arquillian.server.NeedsServer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every method on apache-ftpserver. */
@NeedsServer("apache-ftpserver")
@ExtendWith(ArquillianExtension.class)
class ApacheMethodsIT extends EveryMethod {

    ApacheMethodsIT() {
        super("apache-ftpserver");
    }
}
