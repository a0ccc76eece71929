package org.ftpra.arquillian.appserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.ftpra.adapter.container.RunProperties;
import org.ftpra.api.FtpConnection;
import org.ftpra.arquillian.machine.FileTree;
import org.ftpra.arquillian.machine.FreePorts;
import org.ftpra.arquillian.machine.Jars;
import org.h2.Driver;

/** TomEE with a base directory of its own: the adapter in {@code apps}, and its API in {@code lib}, where all applications see it. */
final class TomEe implements AppServer {

    private final int httpPort = FreePorts.any();
    private int deployed;
    private Wishes wishes;
    private TomEeProcess process;

    @Override
    public void prepare(Wishes wishes) {
        this.wishes = wishes;
        try {
            RunProperties.clear(base());
            FileTree.copy(home().resolve("conf"), base().resolve("conf"));
            configure();
            Files.copy(wishes.rar(), directory("apps").resolve("ftp-ra.rar"));
            copyJar(FtpConnection.class);
            copyJar(Driver.class);
            Files.createDirectories(wishes.file("deployed"));
            allowDeployments();
            process = new TomEeProcess(home(), base(), wishes.log());
            process.start(JvmOptions.of(wishes), httpPort);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void configure() throws IOException {
        Path conf = directory("conf");
        Files.writeString(conf.resolve("server.xml"), TomEeXml.server(httpPort));
        Files.writeString(conf.resolve("tomee.xml"), TomEeXml.resources());
        Files.writeString(conf.resolve("tomcat-users.xml"), TomEeXml.users());
        TomEeProperties.write(conf.resolve("system.properties"), wishes.pools());
        Properties logging = new Properties();
        logging.put("handlers", "java.util.logging.ConsoleHandler");
        try (var file = Files.newOutputStream(conf.resolve("logging.properties"))) {
            logging.store(file, null);
        }
    }

    private void copyJar(Class<?> type) throws IOException {
        Path jar = Jars.of(type);
        Files.copy(jar, directory("lib").resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Arquillian's adapter calls a remote bean; of what that answers, TomEE's client would read nothing otherwise. */
    private static void allowDeployments() {
        System.setProperty(TomEeProperties.UNREAD, "-");
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("httpPort", Integer.toString(httpPort));
    }

    /** A name under which a deployment has failed is never free again. */
    @Override
    public String fileName(String archive) {
        deployed++;
        return archive.replace(".war", "-" + deployed + ".war");
    }

    @Override
    public void end() {
        process.end();
    }

    @Override
    public String lookupName(String name) {
        return "openejb:Resource/" + name;
    }

    @Override
    public boolean readsConnectionFactories() {
        return false;
    }

    private Path home() {
        try (Stream<Path> parts = Files.list(wishes.directory())) {
            return parts.filter(part -> part.getFileName().toString().startsWith("apache-tomee-"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no TomEE is in " + wishes.directory()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path directory(String name) throws IOException {
        return Files.createDirectories(base().resolve(name));
    }

    private Path base() {
        return wishes.file("base");
    }
}
