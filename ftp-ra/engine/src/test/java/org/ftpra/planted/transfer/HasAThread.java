package org.ftpra.planted.transfer;

/** Breaks: no thread of our own. */
class HasAThread {

    final Thread thread = new Thread(() -> {});
}
