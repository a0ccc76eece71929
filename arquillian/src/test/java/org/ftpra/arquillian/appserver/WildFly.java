package org.ftpra.arquillian.appserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ftpra.adapter.container.RunProperties;
import org.ftpra.arquillian.machine.Command;
import org.ftpra.arquillian.machine.FileTree;
import org.ftpra.arquillian.machine.FreePorts;

/** WildFly with a base directory of its own, to which its command line interface is put before it starts. */
final class WildFly implements AppServer {

    private final FreePorts ports = new FreePorts();
    private final int httpPort = ports.next();
    private final int managementPort = ports.next();
    private Wishes wishes;

    @Override
    public void prepare(Wishes wishes) {
        this.wishes = wishes;
        try {
            RunProperties.clear(base());
            FileTree.copy(home().resolve("standalone/configuration"), base().resolve("configuration"));
            Files.write(wishes.file("jvm.options"), jvmOptions());
            Files.write(wishes.file("commands.cli"), WildFlyCommands.of(wishes, ports));
            addPartner();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        new Command(
                        wishes.log().resolve("jboss-cli.log"),
                        List.of(
                                "sh",
                                home().resolve("bin/jboss-cli.sh").toString(),
                                "--file=" + wishes.file("commands.cli")))
                .with(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS", "-Djboss.server.base.dir=" + base()))
                .run();
    }

    private List<String> jvmOptions() {
        List<String> options = new ArrayList<>(JvmOptions.of(wishes));
        options.add("-Xmx768m");
        options.add("-Djava.net.preferIPv4Stack=true");
        options.add("-Djboss.http.port=" + httpPort);
        options.add("-Djboss.https.port=" + ports.next());
        options.add("-Djboss.management.http.port=" + managementPort);
        return options;
    }

    /** With the password "secret", as {@code bin/add-user.sh} has it. */
    private void addPartner() throws IOException {
        Path users = base().resolve("configuration/application-users.properties");
        Path roles = base().resolve("configuration/application-roles.properties");
        Files.writeString(users, Files.readString(users) + "\nacme=01ab5e5a761f709d3c63f126524952c7\n");
        Files.writeString(roles, Files.readString(roles) + "\nacme=" + Wishes.PARTNERS + "\n");
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "jbossHome", home().toString(),
                "jbossArguments", "-Djboss.server.base.dir=" + base() + " -Djboss.server.log.dir=" + wishes.log(),
                "managementPort", Integer.toString(managementPort));
    }

    /** All names are in its own namespace. */
    @Override
    public String lookupName(String name) {
        return "java:/" + name;
    }

    private Path home() {
        try (Stream<Path> parts = Files.list(wishes.directory())) {
            return parts.filter(part -> part.getFileName().toString().startsWith("wildfly-"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no WildFly is in " + wishes.directory()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path base() {
        return wishes.file("base");
    }
}
