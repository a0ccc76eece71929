package org.ftpra.adapter.config;

import java.util.List;
import java.util.Optional;

/**
 * A property that an activation must have, while a connection factory can do without it.
 *
 * @param property which one
 * @param expected what is to be read after "expected"
 */
record NeededInbound(FtpProperty property, String expected) implements Combination {

    static final List<NeededInbound> ALL = List.of(new NeededInbound(
            FtpProperty.USER_NAME, "the user that logs in, since no sign-on names one for a message-driven bean"));

    @Override
    public Optional<String> problem(ConfiguredValues all) {
        return all.isEmpty(property)
                ? Optional.of(property.propertyName() + " is not set; expected " + expected)
                : Optional.empty();
    }
}
