package org.ftpra.adapter.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A value that cannot be together with certain values of another property.
 *
 * @param property which one
 * @param value its value
 * @param other the other
 * @param values those of the other
 * @param reason why not
 */
record Incompatible(Property property, String value, Property other, Set<String> values, String reason)
        implements Combination {

    static final List<Incompatible> ALL = List.of(
            new Incompatible(
                    FtpProperty.DATA_CHANNEL_MODE,
                    "ACTIVE",
                    FtpProperty.PROXY_TYPE,
                    Set.of("HTTP", "SOCKS5"),
                    "no server can dial us through a proxy"),
            new Incompatible(
                    FtpProperty.PUBLISH_MODE,
                    "DIRECT",
                    FtpProperty.TRANSACTION_LEVEL,
                    Set.of("XATransaction", "LocalTransaction"),
                    "what is stored under its own name cannot be taken back; transactionLevel NoTransaction goes with DIRECT"));

    @Override
    public Optional<String> problem(ConfiguredValues all) {
        boolean broken =
                value.equals(all.written(property)) && all.isGood(other) && values.contains(all.written(other));
        return broken ? Optional.of(sentence(all)) : Optional.empty();
    }

    private String sentence(ConfiguredValues all) {
        return property.propertyName() + " is '" + value + "', and " + other.propertyName() + " is '"
                + all.written(other) + "'; expected only one of the two: " + reason;
    }
}
