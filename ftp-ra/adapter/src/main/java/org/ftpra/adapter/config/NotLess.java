package org.ftpra.adapter.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A time that cannot be less than another.
 *
 * @param property which one
 * @param other the other
 */
record NotLess(Property property, Property other) implements Combination {

    static final List<NotLess> ALL = List.of(new NotLess(FtpProperty.RETRY_DELAY_MAX, FtpProperty.RETRY_DELAY));

    @Override
    public Optional<String> problem(ConfiguredValues all) {
        return all.isGood(property) && all.isGood(other) && isLess(all) ? Optional.of(sentence(all)) : Optional.empty();
    }

    private boolean isLess(ConfiguredValues all) {
        return all.get(property, Duration.class).compareTo(all.get(other, Duration.class)) < 0;
    }

    private String sentence(ConfiguredValues all) {
        return property.propertyName() + " is '" + all.written(property) + "', and " + other.propertyName() + " is '"
                + all.written(other) + "'; expected " + property.propertyName() + " to be no less";
    }
}
