package org.ftpra.planted.adapter.delivery;

import org.ftpra.adapter.inbound.FtpActivationSpec;

/** Breaks: delivery does not see who has a file to deliver. */
final class SeesInbound {

    FtpActivationSpec other;
}
