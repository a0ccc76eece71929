package org.ftpra.planted.data;

import org.ftpra.planted.session.Session;

/** Breaks: data sees nothing to its right. */
class LooksAtSession {

    Session right;
}
