package org.ftpra.adapter.partners;

import java.util.List;
import java.util.Optional;
import org.ftpra.adapter.container.NodeProcess;

/** A JVM of its own with the adapter, a transaction manager and a database. */
final class NodeHost implements Host {

    private final Place place;
    private final NodeProcess node;
    private final Rows rows;

    NodeHost(Place place, PartnerSettings settings) {
        this.place = place;
        this.node = new NodeProcess(UploadNode.class, place.directory(), "node", place.arguments(settings));
        this.rows = Rows.at(place.databasePort(), place.directory());
    }

    @Override
    public void start() {
        node.start();
    }

    @Override
    public boolean isAlive() {
        return node.isAlive();
    }

    @Override
    public void kill() {
        node.kill();
    }

    @Override
    public void end() {
        int code = node.end();
        if (code != 0) {
            throw new IllegalStateException("the node ended with " + code + ": see node.log");
        }
    }

    @Override
    public Optional<Boolean> hasRow(String name) {
        return rows.has(name);
    }

    @Override
    public Optional<Integer> rowCount() {
        return Optional.of(rows.all().size());
    }

    @Override
    public List<UploadCheck.Row> rows() {
        return Rows.in(place.directory()).all();
    }

    @Override
    public void close() {
        node.close();
    }
}
