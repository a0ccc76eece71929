package org.ftpra.engine.listing;

import java.util.ArrayList;
import java.util.List;

/** A class that a server names in its reply to SYST; nothing may make one. */
public final class Planted {

    static final List<Planted> MADE = new ArrayList<>();

    /** Leaves a trace. */
    public Planted() {
        MADE.add(this);
    }
}
