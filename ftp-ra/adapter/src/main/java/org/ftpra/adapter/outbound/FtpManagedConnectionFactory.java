package org.ftpra.adapter.outbound;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.InvalidPropertyException;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.RetryableException;
import jakarta.resource.spi.TransactionSupport;
import jakarta.resource.spi.ValidatingManagedConnectionFactory;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.security.auth.Subject;
import org.ftpra.adapter.access.KnownServers;
import org.ftpra.adapter.config.FtpConnectionBean;
import org.ftpra.adapter.config.FtpProperty;
import org.ftpra.adapter.config.FtpSettings;
import org.ftpra.adapter.config.Substitution;
import org.ftpra.adapter.transaction.ResourceId;
import org.ftpra.adapter.transaction.Transactions;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.session.Credentials;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.ServerKnowledge;
import org.ftpra.engine.session.SessionSettings;

/**
 * Makes the sessions of one connection factory (Connectors 2.1, section 6.5.3). Thread-safe; the properties are set
 * before it is used.
 */
public final class FtpManagedConnectionFactory extends FtpConnectionBean<FtpSettings>
        implements ManagedConnectionFactory, ValidatingManagedConnectionFactory, TransactionSupport {

    private static final long serialVersionUID = 1L;

    private transient volatile PrintWriter logWriter;
    private transient ServerKnowledge knowledge;
    private transient Transactions withoutAdapter;
    private transient String toldProblem;

    /** For the container, which sets the properties. */
    public FtpManagedConnectionFactory() {}

    @Override
    protected FtpSettings check(Map<FtpProperty, String> written, Substitution substitution)
            throws InvalidPropertyException {
        return FtpSettings.of(written, substitution);
    }

    @Override
    public Object createConnectionFactory(ConnectionManager connections) throws ResourceException {
        FtpSettings settings = checkedSettings();
        if (!settings.signOn().userName().isEmpty()) {
            onceStarted(() -> access(settings.signOn(), settings).known());
        }
        return new PooledConnectionFactory(this, connections);
    }

    /** For use without a container: each connection is a session of its own. */
    @Override
    public Object createConnectionFactory() throws ResourceException {
        return createConnectionFactory(new UnpooledConnectionManager());
    }

    @Override
    public ManagedConnection createManagedConnection(Subject subject, ConnectionRequestInfo info)
            throws ResourceException {
        FtpSettings settings = checkedSettings();
        Credentials credentials = new SignOn(this, settings.signOn()).of(subject, info);
        ResourceAccess access = access(credentials, settings).known();
        ManagedConnection connection = begin(credentials, settings, access, info);
        connection.setLogWriter(logWriter);
        return connection;
    }

    private ManagedConnection begin(
            Credentials credentials, FtpSettings settings, ResourceAccess access, ConnectionRequestInfo info)
            throws ResourceException {
        try {
            FtpManagedConnection connection = new FtpManagedConnection(this, credentials, settings, access);
            OutboundLog.begun(connection);
            return connection;
        } catch (FtpFailure e) {
            ResourceException exception = SpiErrors.toContainer(e);
            if (info == null && exception instanceof RetryableException && access.hasRecoverable()) {
                return new RecoveryConnection(access, exception);
            }
            throw exception;
        }
    }

    private ResourceAccess access(Credentials credentials, FtpSettings settings) {
        ServerKnowledge known = knowledge(settings.session());
        return new ResourceAccess(
                ResourceId.of(settings.session().server(), credentials),
                transactions(),
                settings.transactions(),
                () -> FtpSession.open(settings.session(), credentials, known));
    }

    private void onceStarted(Runnable task) {
        if (getResourceAdapter() instanceof Transactions.Holder holder) {
            holder.onceStarted(task);
        } else {
            task.run();
        }
    }

    /** Never kept: those of an adapter that has not started yet are others than afterwards. */
    private Transactions transactions() {
        return getResourceAdapter() instanceof Transactions.Holder holder
                ? holder.transactions()
                : transactionsWithoutAdapter();
    }

    private synchronized Transactions transactionsWithoutAdapter() {
        if (withoutAdapter == null) {
            withoutAdapter = Transactions.without("this connection factory has no resource adapter, and so no journal");
        }
        return withoutAdapter;
    }

    /** What all sessions of this factory, and of others of its resource adapter, have learned of their server. */
    private synchronized ServerKnowledge knowledge(SessionSettings session) {
        if (knowledge == null) {
            knowledge = knownServers().of(session);
        }
        return knowledge;
    }

    private KnownServers knownServers() {
        return getResourceAdapter() instanceof KnownServers.Holder holder ? holder.knownServers() : new KnownServers();
    }

    /** Not every server shows the exception to the deployer, so the log has it, too; once. */
    private FtpSettings checkedSettings() throws InvalidPropertyException {
        try {
            return settings();
        } catch (InvalidPropertyException e) {
            logOnce(e.getMessage());
            throw e;
        }
    }

    private synchronized void logOnce(String problem) {
        if (!problem.equals(toldProblem)) {
            toldProblem = problem;
            OutboundLog.invalidConfiguration(problem);
        }
    }

    /** A healthy session of the same user out of those given, the last used first, or {@code null}. */
    @Override
    @SuppressWarnings("rawtypes")
    public ManagedConnection matchManagedConnections(Set candidates, Subject subject, ConnectionRequestInfo info)
            throws ResourceException {
        Credentials wanted = new SignOn(this, checkedSettings().signOn()).of(subject, info);
        return own(candidates)
                .filter(connection -> connection.isOf(this, wanted))
                .sorted(Comparator.comparingLong(FtpManagedConnection::lastUse).reversed())
                .filter(FtpManagedConnection::isHealthy)
                .findFirst()
                .orElse(null);
    }

    /** Those whose server does not answer (Connectors 2.1, section 6.5.3.4); a session in use is left alone. */
    @Override
    @SuppressWarnings("rawtypes")
    public Set getInvalidConnections(Set candidates) {
        return own(candidates).filter(connection -> !connection.isHealthy()).collect(Collectors.toSet());
    }

    private static Stream<FtpManagedConnection> own(Set<?> candidates) {
        return candidates.stream()
                .filter(FtpManagedConnection.class::isInstance)
                .map(FtpManagedConnection.class::cast);
    }

    /** As {@code transactionLevel} says (Connectors 2.1, section 7.13). A factory with a bad value gives no connections. */
    @Override
    public TransactionSupportLevel getTransactionSupport() {
        try {
            return settings().transactions().level();
        } catch (InvalidPropertyException e) {
            return TransactionSupportLevel.NoTransaction;
        }
    }

    @Override
    public void setLogWriter(PrintWriter writer) {
        logWriter = writer;
    }

    @Override
    public PrintWriter getLogWriter() {
        return logWriter;
    }

    /** Equal to another with the same properties (Connectors 2.1, section 19.4.2). */
    @Override
    public boolean equals(Object other) {
        return other instanceof FtpManagedConnectionFactory factory
                && factory.written().equals(written());
    }

    @Override
    public int hashCode() {
        return written().hashCode();
    }

    /** See {@link FtpProperty#VALIDATION_AGE}. */
    public String getValidationAge() {
        return get(FtpProperty.VALIDATION_AGE);
    }

    /** See {@link FtpProperty#VALIDATION_AGE}. */
    public void setValidationAge(String value) {
        set(FtpProperty.VALIDATION_AGE, value);
    }

    /** See {@link FtpProperty#BUSY_TIMEOUT}. */
    public String getBusyTimeout() {
        return get(FtpProperty.BUSY_TIMEOUT);
    }

    /** See {@link FtpProperty#BUSY_TIMEOUT}. */
    public void setBusyTimeout(String value) {
        set(FtpProperty.BUSY_TIMEOUT, value);
    }

    /** See {@link FtpProperty#TRANSACTION_LEVEL}. */
    public String getTransactionLevel() {
        return get(FtpProperty.TRANSACTION_LEVEL);
    }

    /** See {@link FtpProperty#TRANSACTION_LEVEL}. */
    public void setTransactionLevel(String value) {
        set(FtpProperty.TRANSACTION_LEVEL, value);
    }

    /** See {@link FtpProperty#PUBLISH_MODE}. */
    public String getPublishMode() {
        return get(FtpProperty.PUBLISH_MODE);
    }

    /** See {@link FtpProperty#PUBLISH_MODE}. */
    public void setPublishMode(String value) {
        set(FtpProperty.PUBLISH_MODE, value);
    }
}
