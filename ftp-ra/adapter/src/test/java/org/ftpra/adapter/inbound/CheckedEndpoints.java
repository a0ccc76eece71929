package org.ftpra.adapter.inbound;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import javax.transaction.xa.XAResource;
import org.ftpra.adapter.container.Transactions;
import org.ftpra.api.FtpFileEvent;
import org.ftpra.api.FtpFileListener;
import org.ftpra.api.FtpUpload;
import org.ftpra.api.FtpUploadListener;

/**
 * A container's endpoints of one message-driven bean, with transactions of a real transaction manager. What a resource adapter
 * does with them against the contract (Connectors 2.1, chapter 13) is noted, and thrown as a container would. Thread-safe.
 */
public final class CheckedEndpoints implements MessageEndpointFactory {

    static final Method ON_FILE = method(FtpFileListener.class, "onFile", FtpFileEvent.class);
    private static final Method ON_UPLOAD = method(FtpUploadListener.class, "onUpload", FtpUpload.class);

    private final Transactions transactions;
    private final Object bean;
    private final Method method;
    private final boolean transacted;
    private final UnaryOperator<XAResource> seen;
    private final Violations violations = new Violations();
    private final Set<CheckedEndpoint> endpoints = ConcurrentHashMap.newKeySet();
    private final Queue<UnavailableException> refusals = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> timeouts = new ConcurrentLinkedQueue<>();
    private volatile int capacity = Integer.MAX_VALUE;
    private volatile boolean deactivated;

    /**
     * Of this bean.
     *
     * @param transacted whether its method runs in a transaction of the container
     * @param seen what enlists may look at the calls of the resources
     */
    public CheckedEndpoints(
            Transactions transactions, FtpFileListener bean, boolean transacted, UnaryOperator<XAResource> seen) {
        this(transactions, bean, ON_FILE, transacted, seen);
    }

    /** The same, of a bean to which partners upload. */
    public CheckedEndpoints(
            Transactions transactions, FtpUploadListener bean, boolean transacted, UnaryOperator<XAResource> seen) {
        this(transactions, bean, ON_UPLOAD, transacted, seen);
    }

    private CheckedEndpoints(
            Transactions transactions, Object bean, Method method, boolean transacted, UnaryOperator<XAResource> seen) {
        this.transactions = transactions;
        this.bean = bean;
        this.method = method;
        this.transacted = transacted;
        this.seen = seen;
    }

    private static Method method(Class<?> listener, String name, Class<?> parameter) {
        try {
            return listener.getMethod(name, parameter);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Refuses the next endpoint with this; several are taken in order. */
    public void refuseNext(UnavailableException refusal) {
        refusals.add(refusal);
    }

    /** Whether all refusals were given. */
    boolean hasRefusedAll() {
        return refusals.isEmpty();
    }

    /** The next transaction is rolled back after so many seconds; several are taken in order. */
    public void timeOutNext(int seconds) {
        timeouts.add(seconds);
    }

    /** Has so many endpoints at a time, and no more. */
    void holdAtMost(int limit) {
        capacity = limit;
    }

    /** From now on no endpoint may be wanted. */
    public void deactivated() {
        deactivated = true;
    }

    @Override
    public MessageEndpoint createEndpoint(XAResource resource) throws UnavailableException {
        return createEndpoint(resource, 0);
    }

    @Override
    public synchronized MessageEndpoint createEndpoint(XAResource resource, long timeout) throws UnavailableException {
        UnavailableException refusal = refusals.poll();
        if (refusal != null) {
            throw refusal;
        }
        if (deactivated) {
            violations.of("an endpoint is wanted after deactivation");
            throw new UnavailableException("deactivated");
        }
        if (endpoints.size() >= capacity) {
            throw new UnavailableException("all " + capacity + " endpoints are in use");
        }
        checkResource(resource);
        CheckedEndpoint endpoint = new CheckedEndpoint(this, resource);
        endpoints.add(endpoint);
        return endpoint;
    }

    private void checkResource(XAResource resource) {
        if (transacted && resource == null) {
            throw violations.of("no XAResource, though deliveries are transacted");
        }
        if (!transacted && resource != null) {
            throw violations.of("an XAResource, though deliveries are not transacted");
        }
        if (resource != null && endpoints.stream().anyMatch(each -> each.resource() == resource)) {
            throw violations.of("one XAResource for two endpoints");
        }
    }

    /** The transaction of a delivery; {@code null} where it has none. */
    DeliveryTransaction begin(XAResource resource) throws ResourceException {
        if (!transacted) {
            return null;
        }
        Integer timeout = timeouts.poll();
        return DeliveryTransaction.begin(transactions, seen.apply(resource), timeout == null ? 0 : timeout);
    }

    void released(CheckedEndpoint endpoint) {
        endpoints.remove(endpoint);
    }

    <T> T bean(Class<T> listener) {
        return listener.cast(bean);
    }

    Method method() {
        return method;
    }

    Violations violations() {
        return violations;
    }

    /** How many endpoints are in use. */
    int inUse() {
        return endpoints.size();
    }

    /** All that was done against the contract, when nothing may be in use any more. */
    public List<String> violationsAtTheEnd() {
        List<String> all = new ArrayList<>(violations.all());
        if (!endpoints.isEmpty()) {
            all.add(endpoints.size() + " endpoints were not released");
        }
        return all;
    }

    @Override
    public boolean isDeliveryTransacted(Method method) throws NoSuchMethodException {
        if (!this.method.equals(method)) {
            violations.of("isDeliveryTransacted of " + method);
            throw new NoSuchMethodException(String.valueOf(method));
        }
        return transacted;
    }

    @Override
    public String getActivationName() {
        return "test-bean";
    }

    @Override
    public Class<?> getEndpointClass() {
        return bean.getClass();
    }
}
