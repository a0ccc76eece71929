package org.ftpra.bench.run;

import java.io.IOException;
import java.util.List;

/** The way between clients and servers. */
interface Network extends AutoCloseable {

    /** The address that servers listen on. */
    String serverAddress();

    /** What goes before the command line of a server. */
    List<String> atServer();

    /** What goes before the command line of a client. */
    List<String> atClient();

    @Override
    void close() throws IOException;

    /** This machine's loopback. */
    Network LOOPBACK = new Network() {

        @Override
        public String serverAddress() {
            return "127.0.0.1";
        }

        @Override
        public List<String> atServer() {
            return List.of();
        }

        @Override
        public List<String> atClient() {
            return List.of();
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    };
}
