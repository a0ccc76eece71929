package org.ftpra.adapter.outbound;

import jakarta.resource.spi.ResourceAllocationException;
import jakarta.resource.spi.RetryableException;

/** No session now; a later try may have one (Connectors 2.1: RetryableException). */
final class RetryableAllocationException extends ResourceAllocationException implements RetryableException {

    private static final long serialVersionUID = 1L;

    RetryableAllocationException(String message, Throwable cause) {
        super(message, cause);
    }
}
