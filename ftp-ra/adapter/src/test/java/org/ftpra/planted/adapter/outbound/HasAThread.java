package org.ftpra.planted.outbound;

/** Breaks: no thread of our own. */
class HasAThread {

    final Thread thread = new Thread(() -> {});
}
