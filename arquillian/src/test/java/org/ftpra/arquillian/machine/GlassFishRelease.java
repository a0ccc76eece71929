package org.ftpra.arquillian.machine;

import java.nio.file.Path;

/**
 * Which GlassFish is meant, and the JDK that it runs on: release 8 wants a later one than the tests.
 *
 * @param home the name of its directory
 * @param javaHome the JDK's directory
 */
public record GlassFishRelease(String home, Path javaHome) {

    private static final String OWN = System.getProperty("java.home");

    /** As the build says in system properties. */
    public static GlassFishRelease ofTheRun() {
        return new GlassFishRelease(
                System.getProperty("glassfish.home", "glassfish7"), Path.of(System.getProperty("glassfish.java", OWN)));
    }

    /** Payara Server, which is of its family. */
    public static GlassFishRelease payara() {
        return new GlassFishRelease("payara6", Path.of(OWN));
    }
}
