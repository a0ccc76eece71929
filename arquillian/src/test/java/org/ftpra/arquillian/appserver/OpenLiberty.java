package org.ftpra.arquillian.appserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ftpra.adapter.container.RunProperties;
import org.ftpra.arquillian.machine.FreePorts;

/** Open Liberty with a user directory of its own, in which all that it is told is written before it starts. */
final class OpenLiberty implements AppServer {

    private final int httpPort = new FreePorts().next();
    private Path applications;

    @Override
    public void prepare(Wishes wishes) {
        try {
            RunProperties.clear(wishes.file("user"));
            Path server = wishes.file("user/servers/ftp-ra-suite");
            Files.createDirectories(server.resolve("apps"));
            applications = Files.createDirectories(server.resolve("configDropins/defaults"));
            Files.writeString(server.resolve("server.xml"), OpenLibertyXml.of(wishes, httpPort));
            Files.write(server.resolve("jvm.options"), JvmOptions.of(wishes));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("httpPort", Integer.toString(httpPort));
    }

    /** Arquillian writes the application itself into server.xml, and can say of it no more than its place. */
    @Override
    public void expect(String application) {
        try {
            Files.writeString(said(application), OpenLibertyXml.ofApplication(application));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** At once with the application: what is left of one without its place would keep it. */
    @Override
    public void forget(String application) {
        try {
            Files.deleteIfExists(said(application));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path said(String application) {
        return applications.resolve(application + ".xml");
    }
}
