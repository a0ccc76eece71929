package org.ftpra.planted.config;

import org.ftpra.planted.outbound.OnTheRight;

/** Breaks: config sees nothing to its right. */
class LooksToTheRight {

    OnTheRight right;
}
