package org.ftpra.adapter.outbound;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.LocalTransaction;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionMetaData;
import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.SecurityException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.security.auth.Subject;
import javax.transaction.xa.XAResource;
import org.ftpra.adapter.access.ApiErrors;
import org.ftpra.adapter.config.FtpSettings;
import org.ftpra.adapter.transaction.Branch;
import org.ftpra.adapter.transaction.BranchResource;
import org.ftpra.adapter.transaction.LocalBranch;
import org.ftpra.adapter.transaction.RemoteFiles;
import org.ftpra.adapter.transaction.Sessions;
import org.ftpra.api.FtpException;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.session.Credentials;
import org.ftpra.engine.session.FtpSession;

/**
 * One session in the container's pool, with the handles that applications hold on it (Connectors 2.1, section 6.5.4).
 * Thread-safe.
 */
public final class FtpManagedConnection implements ManagedConnection {

    private static final Duration ABOUT_TO_BE_USED = Duration.ofSeconds(1);

    private final FtpManagedConnectionFactory factory;
    private final SignOn signOn;
    private final Credentials credentials;
    private final FtpSettings settings;
    private final ExclusiveSession session;
    private final ResourceAccess access;
    private final BranchResource branches;
    private final ManagedConnectionMetaData metaData;
    private final ConnectionListeners listeners = new ConnectionListeners(this);
    private final Set<FtpConnectionHandle> handles = ConcurrentHashMap.newKeySet();
    /** Whether the container was told of the session's end, or ended it itself. */
    private final AtomicBoolean over = new AtomicBoolean();

    private volatile PrintWriter logWriter;
    private volatile boolean pooled;

    FtpManagedConnection(
            FtpManagedConnectionFactory factory, Credentials credentials, FtpSettings settings, ResourceAccess access)
            throws FtpFailure {
        this.factory = factory;
        this.signOn = new SignOn(factory, settings.signOn());
        this.credentials = credentials;
        this.settings = settings;
        this.session = new ExclusiveSession(access.opening()::open, settings);
        this.access = access;
        this.branches = access.branches(this::complete, session::wake);
        this.metaData = new FtpMetaData(session.banner(), credentials.userName());
        session.spareIf(this::isIdle);
    }

    /** A new handle. The user stays who it is: for another, the container must take another managed connection. */
    @Override
    public Object getConnection(Subject subject, ConnectionRequestInfo info) throws ResourceException {
        requireUser(signOn.of(subject, info));
        FtpConnectionHandle handle =
                new FtpConnectionHandle(this, settings.session().type());
        handles.add(handle);
        revive(handle);
        return handle;
    }

    /** The container may hand it out although it was spared while it lay in the pool. */
    private void revive(FtpConnectionHandle handle) throws ResourceException {
        pooled = false;
        try {
            if (handles.size() == 1) {
                session.revive(this::isIdle);
            }
        } catch (FtpFailure e) {
            handles.remove(handle);
            throw SpiErrors.toContainer(e);
        }
    }

    /** Whether it lies in the pool; one that was never handed out may be about to be. */
    private boolean isIdle() {
        return handles.isEmpty() && (pooled || session.idle().compareTo(ABOUT_TO_BE_USED) > 0);
    }

    private void requireUser(Credentials wanted) throws SecurityException {
        if (!isOf(wanted)) {
            throw new SecurityException("this connection is logged in as " + credentials.userName()
                    + " and cannot become " + wanted.userName() + " with the credentials given: end the transaction or"
                    + " close the other connection first");
        }
    }

    private boolean isOf(Credentials wanted) {
        return credentials.equals(wanted);
    }

    /** Whether it was made by this factory, or one that is equal, for this user. */
    boolean isOf(FtpManagedConnectionFactory maker, Credentials wanted) {
        return factory.equals(maker) && isOf(wanted);
    }

    /** Takes a handle over, from another managed connection or after a cleanup (Connectors 2.1, section 7.11). */
    @Override
    public void associateConnection(Object connection) throws ResourceException {
        if (!(connection instanceof FtpConnectionHandle handle)) {
            throw new ResourceAdapterInternalException("no handle of this resource adapter: " + connection);
        }
        requireSameServer(handle.owner());
        handle.associate(this);
        handles.add(handle);
    }

    private void requireSameServer(FtpManagedConnection other) throws SecurityException {
        if (!other.isOf(factory, credentials)) {
            throw new SecurityException("a connection of " + other + " cannot become one of " + this);
        }
    }

    /** Lets go of a handle that another managed connection takes. */
    void forget(FtpConnectionHandle handle) {
        handles.remove(handle);
    }

    /**
     * Does something with the session for a handle.
     *
     * @throws FtpException after the container was told, if the session did not survive
     */
    <T> T use(FtpConnectionHandle handle, SessionWork<T> work) {
        try {
            return session.use(work);
        } catch (FtpFailure e) {
            FtpException exception = ApiErrors.toCaller(e, session.isUsable());
            tellIfLost(handle, exception);
            throw exception;
        }
    }

    /**
     * Gives a transfer up for a handle. A session that does not survive this is told to the container; the application,
     * which wanted no more of it, has not lost anything.
     */
    void giveUp(FtpConnectionHandle handle, SessionWork<Void> work) {
        try {
            session.tidy(work);
        } catch (FtpFailure e) {
            FtpException exception = ApiErrors.toCaller(e);
            tellIfLost(handle, exception);
            if (session.isUsable()) {
                throw exception;
            }
        }
    }

    private void tellIfLost(FtpConnectionHandle handle, FtpException exception) {
        if (!session.isUsable() && over.compareAndSet(false, true)) {
            trace(this + " is lost: " + exception.getMessage());
            listeners.tellError(handle, exception);
        }
    }

    /** A handle was closed. After the session's end the container expects no more of this managed connection. */
    void closed(FtpConnectionHandle handle) {
        handles.remove(handle);
        if (!over.get()) {
            listeners.tellClosed(handle);
        }
    }

    /** Has a transfer in another thread look whether it is still wanted. */
    void wake() {
        session.wake();
    }

    /** How far the open transfer has come, or the last one. */
    long movedBytes() {
        return session.movedBytes();
    }

    /** Whether its session may be handed out. */
    boolean isHealthy() {
        return session.isHealthy();
    }

    long lastUse() {
        return session.lastUse();
    }

    /** Takes all handles' rights away and brings the session back to how it was after log-in; twice is no error. */
    @Override
    public void cleanup() throws ResourceException {
        invalidateHandles();
        try {
            session.tidy(FtpManagedConnection::reset);
        } catch (FtpFailure e) {
            throw SpiErrors.toContainer(e);
        }
        pooled = true;
        session.mayBeIdle();
    }

    private static Void reset(FtpSession session) throws FtpFailure {
        session.reset();
        return null;
    }

    private void invalidateHandles() {
        handles.forEach(FtpConnectionHandle::invalidate);
        handles.clear();
        wake();
    }

    /** Ends the session; twice is no error. */
    @Override
    public void destroy() {
        over.set(true);
        invalidateHandles();
        session.end();
        OutboundLog.ended(this);
    }

    @Override
    public void addConnectionEventListener(ConnectionEventListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeConnectionEventListener(ConnectionEventListener listener) {
        listeners.remove(listener);
    }

    /** The branch that this connection works for now, if any. */
    Optional<Branch> branch() {
        return branches.current();
    }

    /** Files as they are seen and changed in this branch, or outside of any. */
    RemoteFiles files(FtpSession own, Optional<Branch> branch) {
        return access.files(own, branch);
    }

    /** Lets a branch be completed on this session, if nobody has a transfer open on it. */
    private <T> T complete(Sessions.Work<T> work) throws FtpFailure {
        return session.tidy(work::on);
    }

    /** Always the same (Connectors 2.1, section 7.6). */
    @Override
    public XAResource getXAResource() throws ResourceException {
        access.requireTransactionManager();
        return branches;
    }

    @Override
    public LocalTransaction getLocalTransaction() throws ResourceException {
        access.requireLocalTransactions();
        return new LocalBranch(branches);
    }

    @Override
    public ManagedConnectionMetaData getMetaData() {
        return metaData;
    }

    @Override
    public void setLogWriter(PrintWriter writer) {
        logWriter = writer;
    }

    @Override
    public PrintWriter getLogWriter() {
        return logWriter;
    }

    /** In one piece: some containers make a log line of each write. */
    private void trace(String event) {
        PrintWriter writer = logWriter;
        if (writer != null) {
            writer.write(event + System.lineSeparator());
            writer.flush();
        }
    }

    @Override
    public String toString() {
        return "FTP session of " + credentials + " on " + settings.session().server();
    }
}
