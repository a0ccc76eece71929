package org.ftpra.planted.adapter.listener;

import org.ftpra.adapter.inbound.FtpActivationSpec;

/** Breaks: listener sees neither outbound nor inbound. */
final class SeesInbound {

    FtpActivationSpec other;
}
