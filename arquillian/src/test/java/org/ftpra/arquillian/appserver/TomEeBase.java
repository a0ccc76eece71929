package org.ftpra.arquillian.appserver;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.ftpra.api.FtpConnection;
import org.ftpra.arquillian.machine.FileTree;
import org.ftpra.arquillian.machine.Jars;
import org.h2.Driver;

/** A base directory of TomEE's: the adapter in {@code apps}, and its API in {@code lib}, where all applications see it. */
public final class TomEeBase {

    private static final List<String> OPENED =
            List.of("java.lang", "java.io", "java.util", "java.util.concurrent", "java.net");

    private final Path home;
    private final Path base;

    /** One that is made later, of the TomEE that is unpacked in a directory. */
    public TomEeBase(Path unpackedIn, Path base) {
        this.home = home(unpackedIn);
        this.base = base;
    }

    private static Path home(Path directory) {
        try (Stream<Path> parts = Files.list(directory)) {
            return parts.filter(part -> part.getFileName().toString().startsWith("apache-tomee-"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no TomEE is in " + directory));
        } catch (IOException failure) {
            throw new IllegalStateException("no TomEE is in " + directory, failure);
        }
    }

    /** Makes it, with the rar beside the applications. */
    public void make(Path rar, List<FtpPool> pools, String databaseUrl) throws IOException {
        make(databaseUrl);
        Files.copy(rar, base.resolve("apps/ftp-ra.rar"));
        copyJar(FtpConnection.class);
        TomEeProperties.write(base.resolve("conf/system.properties"), pools);
    }

    /** Makes it, with an EAR that has a rar inside: TomEE makes one factory of that, and the EAR has the API. */
    public void makeWithEar(Path ear, FtpPool factory, String databaseUrl) throws IOException {
        make(databaseUrl);
        Files.copy(ear, base.resolve("apps").resolve(ear.getFileName()));
        TomEeProperties.writeOfEar(base.resolve("conf/system.properties"), factory);
    }

    private void make(String databaseUrl) throws IOException {
        FileTree.copy(home.resolve("conf"), base.resolve("conf"));
        for (String name : List.of("apps", "lib", "temp", "webapps", "work", "logs")) {
            Files.createDirectories(base.resolve(name));
        }
        copyJar(Driver.class);
        Files.writeString(base.resolve("conf/server.xml"), TomEeXml.server());
        Files.writeString(base.resolve("conf/tomee.xml"), TomEeXml.resources(databaseUrl));
        Files.writeString(base.resolve("conf/tomcat-users.xml"), TomEeXml.users());
        logToOutput();
    }

    private void copyJar(Class<?> type) throws IOException {
        Path jar = Jars.of(type);
        Files.copy(jar, base.resolve("lib").resolve(jar.getFileName()));
    }

    /** By the log manager of the JDK: Tomcat's would have a tree of loggers for each application. */
    private void logToOutput() throws IOException {
        Properties logging = new Properties();
        logging.put("handlers", "java.util.logging.ConsoleHandler");
        try (OutputStream file = Files.newOutputStream(base.resolve("conf/logging.properties"))) {
            logging.store(file, null);
        }
    }

    /** The command that starts it, as {@code bin/catalina.sh} has it. */
    public List<String> command(int httpPort, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dcatalina.base=" + base);
        command.add("-Dcatalina.home=" + home);
        OPENED.forEach(name -> command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
        command.add("--add-opens=java.rmi/sun.rmi.transport=ALL-UNNAMED");
        command.add("-javaagent:" + home.resolve("lib/openejb-javaagent.jar"));
        command.add("-Djava.util.logging.config.file=" + base.resolve("conf/logging.properties"));
        command.add("-Dhttp.port=" + httpPort);
        command.addAll(options);
        command.addAll(List.of("-cp", home.resolve("bin/bootstrap.jar") + ":" + home.resolve("bin/tomcat-juli.jar")));
        command.addAll(List.of("org.apache.catalina.startup.Bootstrap", "start"));
        return command;
    }
}
