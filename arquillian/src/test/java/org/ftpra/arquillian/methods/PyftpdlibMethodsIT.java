package org.ftpra.arquillian.methods;

import org.ftpra.arquillian.server.NeedsServer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every method on pyftpdlib. */
@NeedsServer("pyftpdlib")
@ExtendWith(ArquillianExtension.class)
class PyftpdlibMethodsIT extends EveryMethod {

    PyftpdlibMethodsIT() {
        super("pyftpdlib");
    }
}
