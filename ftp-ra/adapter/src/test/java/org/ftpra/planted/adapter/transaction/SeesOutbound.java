package org.ftpra.planted.adapter.transaction;

import org.ftpra.adapter.outbound.FtpManagedConnection;

/** Breaks the rule that transactions see nothing to their right. */
final class SeesOutbound {

    FtpManagedConnection connection;
}
