package org.ftpra.adapter.config;

import java.util.Optional;

/** A rule about more than one property. */
interface Combination {

    /** Of them, the one that an error is about. */
    Property property();

    /** What is wrong, in a sentence. A value that is bad by itself is no matter here. */
    Optional<String> problem(ConfiguredValues values);
}
