package org.ftpra.adapter.outbound;

import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ManagedConnection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The container's ear: remembers what it is told. Thread-safe. */
final class RecordingListener implements ConnectionEventListener {

    private final List<ConnectionEvent> events = new CopyOnWriteArrayList<>();

    static RecordingListener on(ManagedConnection connection) {
        RecordingListener listener = new RecordingListener();
        connection.addConnectionEventListener(listener);
        return listener;
    }

    List<ConnectionEvent> events() {
        return events;
    }

    List<Integer> ids() {
        return events.stream().map(ConnectionEvent::getId).toList();
    }

    @Override
    public void connectionClosed(ConnectionEvent event) {
        events.add(event);
    }

    @Override
    public void connectionErrorOccurred(ConnectionEvent event) {
        events.add(event);
    }

    @Override
    public void localTransactionStarted(ConnectionEvent event) {
        events.add(event);
    }

    @Override
    public void localTransactionCommitted(ConnectionEvent event) {
        events.add(event);
    }

    @Override
    public void localTransactionRolledback(ConnectionEvent event) {
        events.add(event);
    }
}
