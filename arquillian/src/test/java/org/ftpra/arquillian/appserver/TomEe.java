package org.ftpra.arquillian.appserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ftpra.adapter.container.RunProperties;
import org.ftpra.arquillian.machine.FreePorts;

/** TomEE, in which the adapter is deployed before it starts; Arquillian finds it running. */
final class TomEe implements AppServer {

    private final int httpPort = FreePorts.any();
    private int deployed;
    private TomEeProcess process;

    @Override
    public void prepare(Wishes wishes) {
        Path directory = wishes.file("base");
        try {
            RunProperties.clear(directory);
            RunProperties.clear(wishes.file("deployed"));
            Files.createDirectories(directory);
            TomEeBase base = new TomEeBase(wishes.directory(), directory);
            base.make(wishes.rar(), wishes.pools(), Wishes.DATABASE_URL);
            allowDeployments();
            process = new TomEeProcess(
                    base.command(httpPort, JvmOptions.of(wishes)), wishes.log().resolve("server.log"));
            process.start(httpPort);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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
}
