package org.ftpra.arquillian.appserver;

import java.util.Map;

/** One make of app server: what it is told before tests are deployed, and what it calls things. */
public interface AppServer {

    /** The one whose Maven profile is active. */
    static AppServer ofTheRun() {
        String name = System.getProperty("arquillian.launch");
        return switch (name) {
            case "payara-micro" -> new PayaraMicro();
            case "payara-server" -> GlassFish.payara();
            case "glassfish" -> GlassFish.glassFish();
            case "wildfly" -> new WildFly();
            case "open-liberty" -> new OpenLiberty();
            case "tomee" -> new TomEe();
            default ->
                throw new IllegalArgumentException("arquillian.launch is '" + name + "'; no app server of the suite");
        };
    }

    /** Writes what it reads when Arquillian starts it; or starts it, where it has to be told something while it runs. */
    void prepare(Wishes wishes);

    /** What its container in {@code arquillian.xml} has to be told and is known only after that, such as free ports. */
    default Map<String, String> settings() {
        return Map.of();
    }

    /** Before an application of this name is deployed, where that has to be told something of each. */
    default void expect(String application) {}

    /** The file name to deploy an archive of this one under, where it cannot be the same one each time. */
    default String fileName(String archive) {
        return archive;
    }

    /** Just before it is undeployed. */
    default void forget(String application) {}

    /** After the run: ends what {@link #prepare} has started. */
    default void end() {}

    /** What applications have to write in their descriptors for a resource of this name, such as {@code eis/ftp}. */
    default String lookupName(String name) {
        return name;
    }

    /** Whether it takes an {@code ejb-jar.xml} with a {@code <connection-factory>}. */
    default boolean readsConnectionFactories() {
        return true;
    }
}
