package org.ftpra.adapter.management;

import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.lang.reflect.Method;
import javax.transaction.xa.XAResource;
import org.ftpra.api.FtpFileEvent;
import org.ftpra.api.FtpFileListener;

/** A container's beans without transactions. Thread-safe. */
final class SmallEndpoints implements MessageEndpointFactory {

    private final FtpFileListener bean;
    private volatile boolean refusing;

    SmallEndpoints(FtpFileListener bean) {
        this.bean = bean;
    }

    /** Whether it gives no bean from now on. */
    void refuse(boolean wanted) {
        refusing = wanted;
    }

    @Override
    public MessageEndpoint createEndpoint(XAResource resource) throws UnavailableException {
        if (refusing) {
            throw new UnavailableException("all beans are busy");
        }
        return new Endpoint(bean);
    }

    @Override
    public MessageEndpoint createEndpoint(XAResource resource, long timeout) throws UnavailableException {
        return createEndpoint(resource);
    }

    @Override
    public boolean isDeliveryTransacted(Method method) {
        return false;
    }

    @Override
    public String getActivationName() {
        return "orders:intake,\"7\"";
    }

    @Override
    public Class<?> getEndpointClass() {
        return bean.getClass();
    }

    private record Endpoint(FtpFileListener bean) implements MessageEndpoint, FtpFileListener {

        @Override
        public void onFile(FtpFileEvent event) {
            bean.onFile(event);
        }

        @Override
        public void beforeDelivery(Method method) {}

        @Override
        public void afterDelivery() {}

        @Override
        public void release() {}
    }
}
