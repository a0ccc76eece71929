package org.ftpra.planted.session;

/** Breaks: the engine does not know Jakarta. */
class KnowsJakarta {

    jakarta.planted.Something something;
}
