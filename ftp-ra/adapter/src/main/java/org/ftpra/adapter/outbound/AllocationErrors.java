package org.ftpra.adapter.outbound;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.InvalidPropertyException;
import jakarta.resource.spi.ResourceAllocationException;
import jakarta.resource.spi.SecurityException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ftpra.adapter.access.ApiErrors;
import org.ftpra.api.FtpException;
import org.ftpra.api.FtpException.Reply;
import org.ftpra.engine.control.FtpFailure;

/** Translates what a container throws when it has no connection: by our own exception inside it, if there is one. */
final class AllocationErrors {

    private static final int DEEPEST = 20;
    private static final Pattern OUT_OF_CONNECTIONS =
            Pattern.compile("IJ000655|No ManagedConnections available within");

    private AllocationErrors() {}

    static FtpException toCaller(ResourceException exception) {
        return find(FtpFailure.class, exception)
                .map(failure -> ApiErrors.toCaller(failure, exception))
                .or(() -> find(SecurityException.class, exception).map(found -> denied(found, exception)))
                .or(() -> find(InvalidPropertyException.class, exception).map(found -> invalid(found, exception)))
                .orElseGet(() -> ofContainer(exception));
    }

    private static <T extends Throwable> Optional<T> find(Class<T> type, Throwable outermost) {
        return Stream.iterate(outermost, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static FtpException denied(SecurityException found, ResourceException exception) {
        return new FtpException.AccessDenied(found.getMessage(), Reply.NONE, exception);
    }

    private static FtpException invalid(InvalidPropertyException found, ResourceException exception) {
        return new FtpException.InvalidArgument(found.getMessage(), Reply.NONE, exception);
    }

    /** A container that is out of connections says so with a ResourceAllocationException, or with none of the kinds. */
    private static FtpException ofContainer(ResourceException exception) {
        String message = "no connection from the container: " + exception.getMessage();
        return isOutOfConnections(exception)
                ? new FtpException.TimedOut(message, Reply.NONE, exception)
                : new FtpException.ConnectionLost(message, Reply.NONE, exception);
    }

    /** WildFly's IronJacamar has a number for it, in a cause, and TomEE's Geronimo its own words. */
    private static boolean isOutOfConnections(ResourceException exception) {
        return exception instanceof ResourceAllocationException
                || Stream.iterate((Throwable) exception, cause -> cause != null, Throwable::getCause)
                        .limit(DEEPEST)
                        .anyMatch(cause -> OUT_OF_CONNECTIONS
                                .matcher(String.valueOf(cause.getMessage()))
                                .lookingAt());
    }
}
