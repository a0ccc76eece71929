package org.ftpra.adapter.container;

import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.spi.NamingManager;

/** JNDI as a container has it, in the JVM of a test: names that tests have bound. Thread-safe. */
public final class NamesOfThisJvm {

    private static final Map<String, Object> BOUND = install();

    private NamesOfThisJvm() {}

    private static Map<String, Object> install() {
        Map<String, Object> bound = new ConcurrentHashMap<>();
        try {
            NamingManager.setInitialContextFactoryBuilder(environment -> more -> context(bound));
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
        return bound;
    }

    private static Context context(Map<String, Object> bound) throws NamingException {
        return new InitialContext(true) {
            @Override
            public Object lookup(String name) throws NamingException {
                Object found = bound.get(name);
                if (found == null) {
                    throw new NameNotFoundException(name);
                }
                return found;
            }

            @Override
            public Hashtable<?, ?> getEnvironment() {
                return new Hashtable<>();
            }
        };
    }

    /** Has a lookup of this name find it. */
    public static void bind(String name, Object object) {
        BOUND.put(name, object);
    }
}
