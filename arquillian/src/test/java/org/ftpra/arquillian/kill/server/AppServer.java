package org.ftpra.arquillian.kill.server;

import java.nio.file.Path;
import java.util.List;
import org.ftpra.arquillian.machine.GlassFishRelease;

/** One make of app server: what it is told once, and how it is started. */
public interface AppServer {

    /** The server of that name, with the orders on it. */
    static AppServer named(String name, Setting setting) {
        return named(name, setting, List.of());
    }

    /** The same, and what it is told besides, in its own words. */
    static AppServer named(String name, Setting setting, List<String> besides) {
        Path war = setting.kept(name.equals("wildfly") ? "ROOT.war" : "orders.war");
        String names = name.equals("wildfly") ? "java:/" : "";
        AppServer server =
                switch (name) {
                    case "payara-micro" -> new PayaraMicro(setting, AsadminCommands.of(setting, war, besides));
                    case "payara-server" ->
                        new GlassFish(setting, GlassFishRelease.payara(), AsadminCommands.of(setting, war, besides));
                    case "glassfish" ->
                        new GlassFish(setting, GlassFishRelease.ofTheRun(), AsadminCommands.of(setting, war, besides));
                    case "wildfly" -> new WildFly(setting, WildFlyScript.of(setting, besides));
                    case "open-liberty" -> new OpenLiberty(setting, OpenLibertyXml.of(setting, besides));
                    default -> throw unknown(name);
                };
        return new WithApplication(
                server, () -> ApplicationArchive.write(war, names + "jdbc/orders", names + "eis/ftp"), "/orders");
    }

    /** The server of that name, with the EAR of adapter and sample on it. */
    static AppServer withEar(String name, Setting setting, Path ear) {
        AppServer server =
                switch (name) {
                    case "payara-server" ->
                        new GlassFish(setting, GlassFishRelease.payara(), AsadminCommands.ofEar(setting, ear));
                    case "glassfish" ->
                        new GlassFish(setting, GlassFishRelease.ofTheRun(), AsadminCommands.ofEar(setting, ear));
                    case "wildfly" -> new WildFly(setting, WildFlyScript.ofEar(ear));
                    case "open-liberty" -> new OpenLiberty(setting, OpenLibertyXml.ofEar(setting, ear));
                    default -> throw unknown(name);
                };
        return new WithApplication(server, () -> {}, "/ftp/");
    }

    private static IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException(
                "the app server is '" + name
                        + "'; expected one of payara-micro (which takes no EAR), payara-server, glassfish, wildfly, open-liberty");
    }

    /** Makes an empty directory into one that it can be started in. */
    void prepare();

    /** The command that starts it on this HTTP port. */
    List<String> command(int port);

    /** Has the running server, which was made {@link #withEar}, take that EAR once more in place of the one that it runs, in its ordinary way. */
    default void redeploy(Path ear) {
        throw new UnsupportedOperationException(this + " takes no EAR");
    }

    /** Where its application answers GET with 200. */
    default String path() {
        return "/";
    }
}
