package org.ftpra.planted.adapter.config;

import org.ftpra.planted.adapter.outbound.OnTheRight;

/** Breaks: config sees nothing to its right. */
class LooksToTheRight {

    OnTheRight right;
}
