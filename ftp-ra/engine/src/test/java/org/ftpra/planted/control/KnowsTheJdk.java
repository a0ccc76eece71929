package org.ftpra.planted.control;

import jdk.net.ExtendedSocketOptions;

/** Breaks: only Java SE. */
class KnowsTheJdk {

    ExtendedSocketOptions options;
}
