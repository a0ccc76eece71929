package org.ftpra.adapter.inbound;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.transaction.SystemException;
import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicReference;
import javax.transaction.xa.XAResource;
import org.ftpra.api.FtpFileEvent;
import org.ftpra.api.FtpFileListener;
import org.ftpra.api.FtpUpload;
import org.ftpra.api.FtpUploadListener;

/** One endpoint, which sees to it that it is used as Connectors 2.1 wants it (section 13.5.6). */
final class CheckedEndpoint implements MessageEndpoint, FtpFileListener, FtpUploadListener {

    private enum State {
        FREE,
        BEGUN,
        DELIVERED,
        RELEASED
    }

    private final CheckedEndpoints factory;
    private final XAResource resource;
    private final AtomicReference<String> call = new AtomicReference<>();
    private State state = State.FREE;
    private Thread thread;
    private DeliveryTransaction transaction;

    CheckedEndpoint(CheckedEndpoints factory, XAResource resource) {
        this.factory = factory;
        this.resource = resource;
    }

    XAResource resource() {
        return resource;
    }

    @Override
    public void beforeDelivery(Method method) throws NoSuchMethodException, ResourceException {
        enter("beforeDelivery");
        try {
            demand(state == State.FREE, "beforeDelivery twice");
            if (!factory.method().equals(method)) {
                factory.violations().of("beforeDelivery of " + method);
                throw new NoSuchMethodException(String.valueOf(method));
            }
            transaction = factory.begin(resource);
            state = State.BEGUN;
            thread = Thread.currentThread();
        } finally {
            leave();
        }
    }

    @Override
    public void onFile(FtpFileEvent event) {
        deliver("onFile", () -> factory.bean(FtpFileListener.class).onFile(event));
    }

    @Override
    public void onUpload(FtpUpload upload) {
        deliver("onUpload", () -> factory.bean(FtpUploadListener.class).onUpload(upload));
    }

    private void deliver(String name, Runnable delivery) {
        enter(name);
        try {
            demand(state != State.FREE, "a delivery without beforeDelivery");
            demand(state != State.DELIVERED, "two deliveries in one pair");
            demandThread(name);
            state = State.DELIVERED;
            delivery.run();
        } catch (RuntimeException | Error e) {
            markFailed();
            throw e;
        } finally {
            leave();
        }
    }

    private void markFailed() {
        try {
            if (transaction != null) {
                transaction.fail();
            }
        } catch (ResourceException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void afterDelivery() throws ResourceException {
        enter("afterDelivery");
        try {
            demand(state != State.FREE, "afterDelivery without beforeDelivery");
            demandThread("afterDelivery");
            state = State.FREE;
            if (transaction != null) {
                transaction.complete();
            }
        } finally {
            leave();
        }
    }

    @Override
    public void release() {
        enter("release");
        boolean open = state == State.BEGUN || state == State.DELIVERED;
        try {
            if (open && transaction != null) {
                transaction.rollBack();
            }
            demand(!open, "release without afterDelivery");
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        } finally {
            state = State.RELEASED;
            factory.released(this);
            leave();
        }
    }

    private void enter(String name) {
        String other = call.compareAndExchange(null, name);
        if (other != null) {
            throw factory.violations().of(name + " while " + other + " is under way");
        }
        if (state == State.RELEASED) {
            leave();
            throw factory.violations().of(name + " after release");
        }
    }

    private void leave() {
        call.set(null);
    }

    private void demand(boolean condition, String otherwise) {
        if (!condition) {
            throw factory.violations().of(otherwise);
        }
    }

    private void demandThread(String name) {
        demand(thread == Thread.currentThread(), name + " by another thread than beforeDelivery");
    }
}
