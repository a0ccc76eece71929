package org.ftpra.adapter.inbound;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.ftpra.adapter.config.PostActionSettings;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;

/**
 * Files that stay where they are: which of them have been delivered stands in a table. How often one was delivered in vain is known
 * in this process only. Thread-safe, but for what the poller alone uses.
 */
final class KeptFiles implements News {

    private static final int ASKED_AT_ONCE = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Activation activation;
    private final List<Candidate> asked = new ArrayList<>();
    private final Set<DeliveryKey> givenUp = ConcurrentHashMap.newKeySet();
    private volatile DeliveryMemory memory;

    KeptFiles(Activation activation) {
        this.activation = activation;
    }

    /** The data source may be there only after the application's start. */
    DeliveryMemory memory() throws SQLException {
        if (memory == null) {
            PostActionSettings settings = activation.settings().postAction();
            DeliveryMemory found = new DeliveryMemory(
                    source(settings.memoryDataSource()), new MemoryTable(settings.memoryTable()), PATIENCE);
            found.createTableIfMissing();
            memory = found;
        }
        return memory;
    }

    /** A thread of the container's may still have the class loader of an application that has ended: Payara asks that one. */
    private static DataSource source(String name) throws SQLException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(KeptFiles.class.getClassLoader());
        try {
            return (DataSource) new InitialContext().lookup(name);
        } catch (NamingException | ClassCastException e) {
            throw new SQLException("memoryDataSource is '" + name + "'; expected the JNDI name of a data source", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    DeliveryKey keyOf(Candidate file) {
        return DeliveryKey.of(activation.resource(), file);
    }

    @Override
    public void see(Candidate file, Consumer<Candidate> fresh) throws FtpFailure {
        asked.add(file);
        if (asked.size() >= ASKED_AT_ONCE) {
            end(fresh);
        }
    }

    @Override
    public void end(Consumer<Candidate> fresh) throws FtpFailure {
        Map<DeliveryKey, Candidate> files = new LinkedHashMap<>();
        asked.forEach(file -> files.put(keyOf(file), file));
        asked.clear();
        files.keySet().removeAll(givenUp);
        files.keySet().removeAll(known(files.keySet()));
        files.values().forEach(fresh);
    }

    private Set<DeliveryKey> known(Set<DeliveryKey> keys) throws FtpFailure {
        try {
            return memory().known(keys);
        } catch (SQLException e) {
            throw FtpFailure.of(Kind.REFUSED, "which files have been delivered cannot be asked: " + e.getMessage(), e);
        }
    }

    /** Not delivered any more before the next start. */
    void giveUp(DeliveryKey key) {
        givenUp.add(key);
    }
}
