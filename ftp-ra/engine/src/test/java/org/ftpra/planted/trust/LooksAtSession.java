package org.ftpra.planted.trust;

import org.ftpra.planted.session.Session;

/** Breaks: trust sees nothing to its right. */
class LooksAtSession {

    Session right;
}
