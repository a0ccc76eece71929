package org.ftpra.arquillian.kill.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.ftpra.arquillian.machine.Asadmin;
import org.ftpra.arquillian.machine.FreePorts;
import org.ftpra.arquillian.machine.GlassFishRelease;
import org.ftpra.arquillian.machine.Jars;
import org.h2.jdbcx.JdbcDataSource;

/** GlassFish, or Payara Server, which is of its family: a domain of its own is kept, and told once what it has to know. */
final class GlassFish implements AppServer {

    private static final Duration START = Duration.ofMinutes(4);

    private final Setting setting;
    private final Path home;
    private final Asadmin asadmin;
    private final Domain domain;
    private final List<String> commands;
    private List<String> commandLine;
    private int administration;

    GlassFish(Setting setting, GlassFishRelease release, List<String> commands) {
        this.setting = setting;
        this.home = setting.parts().resolve(release.home());
        this.asadmin = new Asadmin(home, release.javaHome(), setting.kept("log/asadmin.log"));
        this.domain = new Domain(asadmin, setting.kept("domains"));
        this.commands = commands;
    }

    @Override
    public void prepare() {
        try {
            domain.create();
            addDatabase();
            commandLine = domain.commandLine();
            configure(Files.write(setting.kept("asadmin.txt"), script()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Payara Server brings H2 along, GlassFish does not. */
    private void addDatabase() throws IOException {
        ApplicationArchive.writeDatabase(domain.libraries().resolve("orders-database.jar"));
        if (!Files.exists(home.resolve("h2db"))) {
            Files.copy(Jars.of(JdbcDataSource.class), domain.libraries().resolve("h2.jar"));
        }
    }

    private List<String> script() {
        List<String> script = new ArrayList<>();
        script.add("set configs.config.server-config.transaction-service.automatic-recovery=true");
        // An application sees the adapters that it refers to; a message-driven bean refers to none.
        script.add("set configs.config.server-config.connector-service.class-loading-policy=global");
        commands.forEach(command -> script.add(command.replace("\\", "\\\\")));
        return script;
    }

    /** Starts it, has asadmin tell it, and ends it in order. */
    private void configure(Path script) throws IOException {
        int administration = FreePorts.any();
        Path log = setting.kept("log/configuration.log");
        int http = FreePorts.any();
        try (RunningServer server = RunningServer.launch(command(http, administration), http, path(), log)) {
            Awaitility.await().atMost(START).until(() -> !server.isAlive() || isThere(administration));
            asadmin.run("--port", Integer.toString(administration), "multimode", "--file", script.toString());
            server.end();
        }
    }

    private static boolean isThere(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public List<String> command(int port) {
        administration = FreePorts.any();
        return command(port, administration);
    }

    @Override
    public void redeploy(Path ear) {
        asadmin.run("--port", Integer.toString(administration), "deploy", "--force=true", ear.toString());
    }

    private List<String> command(int port, int administration) {
        List<String> command = new ArrayList<>(commandLine);
        command.addAll(1, setting.jvmOptions());
        command.addAll(
                1,
                List.of(
                        "-Dkilled.httpPort=" + port,
                        "-Dkilled.adminPort=" + administration,
                        "-Dkilled.orbPort=" + FreePorts.any()));
        return command;
    }
}
