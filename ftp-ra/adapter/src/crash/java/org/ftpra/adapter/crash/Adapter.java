package org.ftpra.adapter.crash;

import java.io.IOException;
import java.time.Duration;
import org.ftpra.adapter.rough.RoughFault;

/** What is under test: the adapter, or the rough one with a fault. */
enum Adapter {
    REAL(RoughFault.NONE),
    ROUGH(RoughFault.NONE),
    ROUGH_FORGETS(RoughFault.FORGETS),
    ROUGH_EARLY(RoughFault.EARLY),
    ROUGH_TWICE(RoughFault.TWICE),
    ROUGH_ORPHANS(RoughFault.ORPHANS);

    private final RoughFault fault;

    Adapter(RoughFault fault) {
        this.fault = fault;
    }

    /** How long it may be at work by itself after recovery: the rough one does nothing by itself. */
    Duration patience() {
        return this == REAL ? Duration.ofSeconds(30) : Duration.ofMillis(200);
    }

    RunningAdapter start(Place place) throws IOException {
        return this == REAL ? RealAdapter.at(place) : RoughAdapter.at(place, fault);
    }
}
