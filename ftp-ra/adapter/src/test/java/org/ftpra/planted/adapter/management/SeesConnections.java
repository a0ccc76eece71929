package org.ftpra.planted.adapter.management;

import org.ftpra.adapter.outbound.KnownServers;

/** Breaks the rule that management sees no connections. */
final class SeesConnections {

    KnownServers servers;
}
