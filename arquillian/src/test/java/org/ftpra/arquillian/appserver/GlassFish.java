package org.ftpra.arquillian.appserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ftpra.adapter.container.RunProperties;
import org.ftpra.arquillian.machine.FileTree;
import org.ftpra.arquillian.machine.GlassFishRelease;
import org.ftpra.arquillian.machine.Jars;
import org.h2.Driver;

/** GlassFish, and Payara Server, its descendant: a copy of the domain that it comes with, and commands once it runs. */
final class GlassFish implements AppServer {

    /** As on Payara Micro: applications see the classes of adapters that they do not name. */
    private static final String EVERY_ADAPTER =
            "set configs.config.server-config.connector-service.class-loading-policy=global";

    private final GlassFishRelease release;
    private final UnaryOperator<DomainXml> further;
    private Wishes wishes;
    private int adminPort;
    private Domain domain;

    private GlassFish(GlassFishRelease release, UnaryOperator<DomainXml> further) {
        this.release = release;
        this.further = further;
    }

    static AppServer payara() {
        return new GlassFish(GlassFishRelease.payara(), DomainXml::withoutDataGridAndPhoneHome);
    }

    static AppServer glassFish() {
        return new GlassFish(GlassFishRelease.ofTheRun(), domain -> domain);
    }

    @Override
    public void prepare(Wishes wishes) {
        this.wishes = wishes;
        try {
            Path directory = domains().resolve(Domain.NAME);
            RunProperties.clear(directory);
            FileTree.copy(domains().resolve("domain1"), directory);
            configure(directory.resolve("config/domain.xml"));
            if (!Files.exists(wishes.file(release.home() + "/h2db"))) {
                Files.copy(Jars.of(Driver.class), directory.resolve("lib/h2.jar"));
            }
            // In this file a backslash has to be escaped itself.
            Files.write(
                    script(),
                    Stream.concat(Stream.of(EVERY_ADAPTER), AsadminScript.of(wishes).stream())
                            .map(line -> line.replace("\\", "\\\\"))
                            .toList());
            showAdminCli(wishes.file(release.home() + "/glassfish/modules/admin-cli.jar"));
            domain = new Domain(wishes.file(release.home()), release.javaHome(), wishes.log(), adminPort);
            domain.start();
            domain.tell(script());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Release 8 has none; Arquillian's adapter wants to see it, and has nothing to run. */
    private static void showAdminCli(Path jar) throws IOException {
        if (!Files.exists(jar)) {
            Files.createFile(jar);
        }
    }

    private void configure(Path domainXml) throws IOException {
        DomainXml edited = new DomainXml(Files.readString(domainXml)).onThisMachineAlone();
        Files.writeString(
                domainXml,
                further.apply(edited).withJvmOptions(JvmOptions.of(wishes)).toString());
        adminPort = edited.adminPort();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("adminPort", Integer.toString(adminPort));
    }

    @Override
    public void end() {
        domain.end();
    }

    private Path domains() {
        return wishes.file(release.home() + "/glassfish/domains");
    }

    private Path script() {
        return wishes.file("commands.txt");
    }
}
