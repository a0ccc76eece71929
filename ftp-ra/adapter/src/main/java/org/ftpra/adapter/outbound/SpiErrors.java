package org.ftpra.adapter.outbound;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ResourceAllocationException;
import jakarta.resource.spi.SecurityException;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Reply;

/** Translates the engine's failures to what a container catches. */
final class SpiErrors {

    private SpiErrors() {}

    static ResourceException toContainer(FtpFailure failure) {
        return switch (failure.kind()) {
            case ACCESS_DENIED -> new SecurityException(failure.getMessage(), failure);
            case TIMED_OUT, CONNECTION_LOST -> new RetryableAllocationException(failure.getMessage(), failure);
            default -> refused(failure);
        };
    }

    /** RFC 959 section 4.2.1: 4yz may succeed later. */
    private static ResourceException refused(FtpFailure failure) {
        boolean transientRefusal =
                failure.reply().filter(Reply::isTransientRefusal).isPresent();
        return transientRefusal
                ? new RetryableAllocationException(failure.getMessage(), failure)
                : new ResourceAllocationException(failure.getMessage(), failure);
    }
}
