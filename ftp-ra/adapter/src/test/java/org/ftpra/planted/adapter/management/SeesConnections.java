package org.ftpra.planted.adapter.management;

import org.ftpra.adapter.outbound.FtpManagedConnection;

/** Breaks the rule that management sees no connections. */
final class SeesConnections {

    FtpManagedConnection connection;
}
