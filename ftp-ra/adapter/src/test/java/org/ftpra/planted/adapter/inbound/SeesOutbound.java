package org.ftpra.planted.adapter.inbound;

import org.ftpra.adapter.outbound.FtpManagedConnection;

/** Breaks: inbound sees neither outbound nor listener. */
final class SeesOutbound {

    FtpManagedConnection other;
}
