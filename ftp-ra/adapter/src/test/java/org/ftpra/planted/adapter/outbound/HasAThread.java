package org.ftpra.planted.adapter.outbound;

/** Breaks: no thread of our own. */
class HasAThread {

    final Thread thread = new Thread(() -> {});
}
