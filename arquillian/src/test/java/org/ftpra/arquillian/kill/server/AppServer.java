package org.ftpra.arquillian.kill.server;

import java.util.List;

/** One make of app server: what it is told once, and how it is started. */
public interface AppServer {

    /** The server of that name. */
    static AppServer named(String name, Setting setting) {
        return switch (name) {
            case "payara-micro" -> payaraMicro(setting, List.of());
            case "wildfly" -> wildFly(setting, List.of());
            case "payara-server" -> payaraServer(setting, List.of());
            case "glassfish" -> glassFish(setting, List.of());
            case "open-liberty" -> openLiberty(setting, List.of());
            default ->
                throw new IllegalArgumentException("kill.server is '" + name
                        + "'; expected one of payara-micro, payara-server, glassfish, wildfly, open-liberty");
        };
    }

    /** Payara Micro, and what it is told after its first boot besides. */
    static AppServer payaraMicro(Setting setting, List<String> commands) {
        return new PayaraMicro(setting, commands);
    }

    /** WildFly, and what its command line interface is told besides. */
    static AppServer wildFly(Setting setting, List<String> commands) {
        return new WildFly(setting, commands);
    }

    /** Payara Server, and what asadmin tells it besides. */
    static AppServer payaraServer(Setting setting, List<String> commands) {
        return new GlassFish(setting, "payara6", commands);
    }

    /** GlassFish, and what asadmin tells it besides. */
    static AppServer glassFish(Setting setting, List<String> commands) {
        return new GlassFish(setting, "glassfish7", commands);
    }

    /** Open Liberty, and what its configuration says besides. */
    static AppServer openLiberty(Setting setting, List<String> elements) {
        return new OpenLiberty(setting, elements);
    }

    /** Makes an empty directory into one that it can be started in. */
    void prepare();

    /** The command that starts it on this HTTP port. */
    List<String> command(int port);
}
