package org.ftpra.adapter.inbound;

import java.nio.file.Path;
import org.ftpra.engine.servers.ApacheFtpServer;
import org.ftpra.engine.servers.FtpServerUnderTest;

/** Where effects of properties are seen: a server that is in this JVM, and is there on every machine. */
final class EffectServer implements AutoCloseable {

    private final FtpServerUnderTest server = new ApacheFtpServer().start();
    private final Path journals;
    private int scenes;

    EffectServer(Path journals) {
        this.journals = journals;
    }

    /** A bean with rows on a directory of its own. */
    Scene scene() throws Exception {
        scenes++;
        return Scene.withRows(server, server.freshDirectory(), journals.resolve("j" + scenes));
    }

    FtpServerUnderTest server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }
}
