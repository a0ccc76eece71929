package org.ftpra.arquillian.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ftpra.engine.servers.FtpServerUnderTest;

/**
 * Writes what Payara Micro reads when it starts: the JVM's options, with a system property for each fact of an FTP server
 * (such as {@code vsftpd.port}), and the asadmin commands in the resources of {@code payara-micro/}.
 */
final class PayaraMicroFiles {

    private static final List<String> JVM_OPTIONS = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Path directory;
    private final List<ServerFacts> inClear;
    private final List<ServerFacts> underTls;
    private final ServerFacts apache;
    private final ServerFacts apacheUnderTls;
    private final String controlAddress;

    PayaraMicroFiles(Path directory, FtpServersOfTheRun servers, String controlAddress) {
        this.directory = directory;
        this.inClear = facts(servers.inClear());
        this.underTls = facts(servers.underTls());
        this.apache = facts(servers, "apache-ftpserver");
        this.apacheUnderTls = facts(servers, "apache-ftpserver-tls");
        this.controlAddress = controlAddress;
    }

    private static List<ServerFacts> facts(Map<String, FtpServerUnderTest> servers) {
        return servers.entrySet().stream()
                .map(server -> new ServerFacts(server.getKey(), server.getValue()))
                .toList();
    }

    private static ServerFacts facts(FtpServersOfTheRun servers, String name) {
        return new ServerFacts(name, servers.named(name));
    }

    void write() {
        try {
            for (String leftover : List.of("root", "log", "tmp")) {
                delete(file(leftover));
            }
            Files.createDirectories(file("log"));
            Files.createDirectories(temporary());
            Files.write(file("jvm.options"), jvmOptions());
            Files.writeString(file("pre-boot.txt"), template("pre-boot.txt"));
            Files.writeString(file("post-boot.txt"), postBoot());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<String> jvmOptions() {
        Stream<String> facts = Stream.concat(inClear.stream(), underTls.stream())
                .flatMap(server -> server.asProperties().entrySet().stream())
                .map(fact -> property(fact.getKey(), fact.getValue()));
        Stream<String> own = Stream.of(
                property("java.io.tmpdir", temporary().toString()),
                property("container.directory", directory.toString()),
                property("control.address", controlAddress));
        return Stream.of(JVM_OPTIONS.stream(), own, facts)
                .flatMap(options -> options)
                .toList();
    }

    /** The pools on the server that is always there, then one for each server in clear. */
    private String postBoot() {
        String perServer = template("post-boot-each-server.txt");
        return apache.filledInto(template("post-boot.txt"))
                        .replace("@rar@", file("ftp-ra.rar").toString())
                + apache.filledInto(template("post-boot-transactions.txt"))
                + apacheUnderTls.filledInto(template("post-boot-tls.txt"))
                + inClear.stream().map(server -> server.filledInto(perServer)).collect(Collectors.joining());
    }

    private Path temporary() {
        return file("tmp");
    }

    private Path file(String name) {
        return directory.resolve(name);
    }

    /** What an earlier run left: Payara Micro would deploy its application again. */
    private static void delete(Path root) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> entries = Files.walk(root)) {
                for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(entry);
                }
            }
        }
    }

    private static String property(String name, String value) {
        return "-D" + name + "=" + value;
    }

    private static String template(String name) {
        try (InputStream template = PayaraMicroFiles.class.getResourceAsStream("/payara-micro/" + name)) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
