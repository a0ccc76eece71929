package org.ftpra.arquillian.payara;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** The adapter deployed a second time, as a deployer would who edits its ra.xml. */
final class OtherRar implements AutoCloseable {

    private static final String NAME = "ftp-ra-active";
    private static final String DEFAULT_MODE = "(?s)(-name>dataChannelMode<.*?-value>)AUTO";

    private final Asadmin asadmin = new Asadmin();

    /** With active mode as its default. */
    OtherRar(Path directory) throws IOException {
        Path released = Path.of(System.getProperty("container.directory"), "ftp-ra.rar");
        Path edited = Files.copy(released, directory.resolve(NAME + ".rar"), REPLACE_EXISTING);
        editDefaultMode(edited);
        asadmin.run("deploy", "--name", NAME, edited.toString());
    }

    String name() {
        return NAME;
    }

    @Override
    public void close() {
        asadmin.run("undeploy", NAME);
    }

    private static void editDefaultMode(Path rar) throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(rar)) {
            Path raXml = archive.getPath("META-INF/ra.xml");
            String released = Files.readString(raXml);
            String edited = released.replaceFirst(DEFAULT_MODE, "$1ACTIVE");
            if (edited.equals(released)) {
                throw new IllegalStateException("ra.xml has no dataChannelMode with the default AUTO:\n" + released);
            }
            Files.writeString(raXml, edited);
        }
    }
}
