package org.ftpra.arquillian.kill.server;

import java.util.List;

/** One make of app server: what it is told once, and how it is started. */
public interface AppServer {

    /** The server of that name. */
    static AppServer named(String name, Setting setting) {
        return switch (name) {
            case "payara-micro" -> new PayaraMicro(setting);
            case "wildfly" -> new WildFly(setting);
            default ->
                throw new IllegalArgumentException(
                        "kill.server is '" + name + "'; expected one of payara-micro, wildfly");
        };
    }

    /** Makes an empty directory into one that it can be started in. */
    void prepare();

    /** The command that starts it on this HTTP port. */
    List<String> command(int port);
}
