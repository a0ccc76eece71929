package org.ftpra.adapter;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a resource adapter is in its life (Connectors 2.1, section 5.3: an instance is not used again after it was
 * stopped); moved by {@link FtpResourceAdapter} alone.
 */
enum AdapterState {
    /** Made by the container. */
    CREATED,
    /** Between start and stop. */
    STARTED,
    /** Deliveries in progress are waited for. */
    STOPPING,
    /** For ever. */
    STOPPED;

    private Set<AdapterState> next() {
        return switch (this) {
            case CREATED -> EnumSet.of(STARTED);
            case STARTED -> EnumSet.of(STOPPING);
            case STOPPING -> EnumSet.of(STOPPED);
            case STOPPED -> EnumSet.noneOf(AdapterState.class);
        };
    }

    boolean canMoveTo(AdapterState target) {
        return next().contains(target);
    }
}
