package org.ftpra.adapter.listener;

import java.util.function.Consumer;

/**
 * An upload while it is received.
 *
 * @param path where the partner puts it
 * @param partner who
 * @param receiving what has come of it
 * @param over told when it is closed
 */
record Progress(String path, String partner, Receiving receiving, Consumer<Progress> over) implements AutoCloseable {

    @Override
    public void close() {
        over.accept(this);
    }
}
