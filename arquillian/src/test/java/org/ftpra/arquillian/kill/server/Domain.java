package org.ftpra.arquillian.kill.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ftpra.arquillian.machine.Asadmin;
import org.ftpra.arquillian.machine.FreePorts;

/**
 * A domain of GlassFish or Payara Server. Of its listeners, HTTP, administration and IIOP, which beans want,
 * are on: on this machine alone, at ports that the command line says at each start. It has no data grid and no message broker, and does not phone home.
 *
 * @param asadmin the server's command
 * @param directory where the domain is made
 */
record Domain(Asadmin asadmin, Path directory) {

    private static final String NAME = "killed";
    private static final String ORB =
            "<iiop-listener address=\"127.0.0.1\" port=\"\\${killed.orbPort}\" id=\"orb-listener-1\"";
    private static final String START = "Dump of JVM Invocation line that would be used to launch:";

    void create() throws IOException {
        // Written into the domain where it listens, and replaced there by what the command line says.
        int administration = FreePorts.any();
        int http = FreePorts.any();
        asadmin.run(
                "--user",
                "admin",
                "create-domain",
                "--nopassword",
                "--domaindir",
                directory.toString(),
                "--adminport",
                Integer.toString(administration),
                "--instanceport",
                Integer.toString(http),
                NAME);
        Path file = directory.resolve(NAME).resolve("config/domain.xml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("port=\"" + administration + "\"", "port=\"${killed.adminPort}\"")
                        .replace("port=\"" + http + "\"", "port=\"${killed.httpPort}\"")
                        .replace("<network-listener port=", "<network-listener address=\"127.0.0.1\" port=")
                        .replaceAll(
                                "<network-listener (.*name=\"http-listener-2\")",
                                "<network-listener enabled=\"false\" $1")
                        .replace("<jmx-connector ", "<jmx-connector enabled=\"false\" ")
                        .replace("<iiop-listener security-enabled", "<iiop-listener enabled=\"false\" security-enabled")
                        .replaceAll("<iiop-listener address=.* id=\"orb-listener-1\"", ORB)
                        .replace(
                                "<hazelcast-config-specific-configuration>",
                                "<hazelcast-config-specific-configuration enabled=\"false\">")
                        .replaceFirst(
                                "<transaction-service ",
                                "<jms-service type=\"REMOTE\" default-jms-host=\"none\"><jms-host name=\"none\" host=\"127.0.0.1\" port=\"7676\" lazy-init=\"false\"/></jms-service>\n"
                                        + "<phone-home-runtime-configuration enabled=\"false\"/>\n<transaction-service "));
    }

    /** What {@code start-domain} would start, one argument each: so nothing is between it and who ends it. */
    List<String> commandLine() {
        List<String> lines = asadmin.run("start-domain", "--domaindir", directory.toString(), "--dry-run", NAME);
        return lines.subList(lines.indexOf(START) + 1, lines.size()).stream()
                .takeWhile(line -> !line.isBlank())
                .toList();
    }

    /** Its libraries, which pools find their classes in. */
    Path libraries() {
        return directory.resolve(NAME).resolve("lib");
    }
}
