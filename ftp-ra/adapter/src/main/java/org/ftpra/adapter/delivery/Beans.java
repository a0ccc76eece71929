package org.ftpra.adapter.delivery;

import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.lang.reflect.Method;
import javax.transaction.xa.XAResource;

/**
 * The beans of one activation.
 *
 * @param factory the container's
 * @param method which they are called by
 */
public record Beans(MessageEndpointFactory factory, Method method) {

    /** Those that have this method of this listener interface, which has no other of its name. */
    public static Beans of(MessageEndpointFactory factory, Class<?> listener, String method, Class<?> parameter) {
        try {
            return new Beans(factory, listener.getMethod(method, parameter));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(listener + " has no method " + method, e);
        }
    }

    /** Whether the container calls them in transactions that our branches belong to. */
    public boolean areTransacted() {
        try {
            return factory.isDeliveryTransacted(method);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("the container does not know " + method, e);
        }
    }

    /**
     * One of them, for one call.
     *
     * @param resource the branch of its transaction, if there is to be one
     * @throws UnavailableException if the container gives none now
     */
    public BeanCall open(XAResource resource) throws UnavailableException {
        MessageEndpoint endpoint = factory.createEndpoint(areTransacted() ? resource : null);
        return new BeanCall(endpoint, method);
    }

    @Override
    public String toString() {
        String name = factory.getActivationName();
        return name == null ? method.getDeclaringClass().getSimpleName() : name;
    }
}
