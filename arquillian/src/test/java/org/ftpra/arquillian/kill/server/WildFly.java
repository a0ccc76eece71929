package org.ftpra.arquillian.kill.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ftpra.arquillian.machine.Command;
import org.ftpra.arquillian.machine.FileTree;
import org.ftpra.arquillian.machine.FreePorts;

/** WildFly, with a base directory of its own that is kept: the command line interface deploys and makes the pools once. */
final class WildFly implements AppServer {

    /** As its own start script gives them; its transaction manager's recovery looks every few seconds, not every two minutes. */
    private static final List<String> JVM_OPTIONS = List.of(
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED",
            "-Djava.net.preferIPv4Stack=true",
            "-Djava.awt.headless=true",
            "-DRecoveryEnvironmentBean.periodicRecoveryPeriod=2",
            "-DRecoveryEnvironmentBean.recoveryBackoffPeriod=1",
            "-DJTAEnvironmentBean.orphanSafetyInterval=5000");

    private final Setting setting;
    private final List<String> script;
    private int management;

    WildFly(Setting setting, List<String> script) {
        this.setting = setting;
        this.script = script;
    }

    @Override
    public void prepare() {
        try {
            FileTree.copy(home().resolve("standalone/configuration"), base().resolve("configuration"));
            configure(Files.write(setting.kept("wildfly.cli"), script));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void configure(Path script) {
        tell("--file=" + script);
    }

    @Override
    public void redeploy(Path ear) {
        tell("--connect", "--controller=127.0.0.1:" + management, "--command=deploy --force " + ear);
    }

    private void tell(String... arguments) {
        List<String> words =
                new ArrayList<>(List.of("sh", home().resolve("bin/jboss-cli.sh").toString()));
        words.addAll(List.of(arguments));
        new Command(setting.kept("log/jboss-cli.log"), words)
                .with(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS", "-Djboss.server.base.dir=" + base()))
                .run();
    }

    @Override
    public List<String> command(int port) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(setting.jvmOptions());
        command.addAll(JVM_OPTIONS);
        command.addAll(List.of("-jar", home().resolve("jboss-modules.jar").toString()));
        command.addAll(List.of("-mp", home().resolve("modules").toString(), "org.jboss.as.standalone"));
        command.add("-Djboss.home.dir=" + home());
        command.add("-Djboss.server.base.dir=" + base());
        management = FreePorts.any();
        command.addAll(List.of("-b", "127.0.0.1", "-Djboss.http.port=" + port));
        command.add("-Djboss.management.http.port=" + management);
        return command;
    }

    private Path home() {
        try (Stream<Path> parts = Files.list(setting.parts())) {
            return parts.filter(part -> part.getFileName().toString().startsWith("wildfly-"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no WildFly is in " + setting.parts()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path base() {
        return setting.kept("wildfly");
    }
}
