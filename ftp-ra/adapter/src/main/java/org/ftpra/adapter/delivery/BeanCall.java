package org.ftpra.adapter.delivery;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import java.lang.reflect.Method;

/** One call of a bean, with its transaction. Confined to its thread. */
public final class BeanCall implements AutoCloseable {

    /** What WildFly throws in the bean's place while its application ends: transactions it begins all the same. */
    private static final String APPLICATION_ENDS = "WFLYEJB0421";

    private final MessageEndpoint endpoint;
    private final Method method;

    BeanCall(MessageEndpoint endpoint, Method method) {
        this.endpoint = endpoint;
        this.method = method;
    }

    /**
     * Calls it between the beginning and the end of its transaction. How that ended only its branch tells: containers throw, or do
     * not, as they like.
     *
     * @param listener as which it is called
     * @throws NotBegun if the container begins no transaction: the bean was not called
     */
    public <T> void run(Class<T> listener, Call<T> call) throws NotBegun {
        begin();
        try {
            call.on(listener.cast(endpoint));
        } finally {
            end(call);
        }
    }

    /**
     * Whether the container has called the bean at all.
     *
     * @param problem what it has thrown; may be null
     */
    public static boolean hasReached(Throwable problem) {
        return problem == null || !String.valueOf(problem.getMessage()).startsWith(APPLICATION_ENDS);
    }

    private void begin() throws NotBegun {
        try {
            endpoint.beforeDelivery(method);
        } catch (ResourceException | NoSuchMethodException | RuntimeException e) {
            throw new NotBegun(e);
        }
    }

    private <T> void end(Call<T> call) {
        try {
            endpoint.afterDelivery();
        } catch (ResourceException | RuntimeException e) {
            call.endedWith(e);
        }
    }

    /** Gives it back to the container. */
    @Override
    public void close() {
        endpoint.release();
    }

    /**
     * What is done with the bean; it throws nothing.
     *
     * @param <T> the listener interface
     */
    public interface Call<T> {

        /** Within the transaction. */
        void on(T bean);

        /** The container has thrown this at the end of the transaction. */
        void endedWith(Exception problem);
    }

    /** The container has begun no transaction. */
    public static final class NotBegun extends Exception {

        private static final long serialVersionUID = 1L;

        NotBegun(Exception cause) {
            super("the container did not begin the delivery: " + cause, cause);
        }
    }
}
