package org.ftpra.planted.adapter.journal;

import org.ftpra.planted.adapter.outbound.OnTheRight;

/** Breaks: the journal knows nothing of what is to its right. */
class LooksToOutbound {

    OnTheRight right;
}
