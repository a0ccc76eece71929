package org.ftpra.engine.data;

import java.net.InetAddress;

/** Who is told that somebody else than the server connected to a port of ours. */
@FunctionalInterface
public interface Strangers {

    /** The connection was closed. */
    void refused(InetAddress stranger);
}
