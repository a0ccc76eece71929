package org.ftpra.planted.adapter.outbound;

import org.ftpra.adapter.inbound.FtpActivationSpec;

/** Breaks: outbound sees neither inbound nor listener. */
final class SeesInbound {

    FtpActivationSpec other;
}
