package org.ftpra.adapter.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A property that counts only where another has certain values: set anywhere else, it would be ignored in silence.
 *
 * @param property which one
 * @param governor the other
 * @param values those of the other
 * @param required whether it must be set where it counts
 */
record Governed(Property property, Property governor, Set<String> values, boolean required) implements Combination {

    private static final Set<String> ANY_PROXY = Set.of("HTTP", "SOCKS5");
    private static final Set<String> SEEN_UNCHANGED = Set.of("SIZE_AND_TIME");
    private static final Set<String> ANY_ORDER = Set.of("NAME", "MODIFIED");
    private static final Set<String> TO_THE_ARCHIVE = Set.of("ARCHIVE");
    private static final Set<String> REMEMBERED = Set.of("KEEP");

    static final List<Governed> ALL = List.of(
            new Governed(
                    FtpProperty.PASSIVE_ALLOWED_NETWORKS, FtpProperty.PASSIVE_ADDRESS_POLICY, Set.of("SERVER"), true),
            new Governed(FtpProperty.PASSIVE_ADDRESS_MAP, FtpProperty.PASSIVE_ADDRESS_POLICY, Set.of("MAP"), true),
            new Governed(FtpProperty.PROXY_HOST, FtpProperty.PROXY_TYPE, ANY_PROXY, true),
            new Governed(FtpProperty.PROXY_PORT, FtpProperty.PROXY_TYPE, ANY_PROXY, true),
            new Governed(FtpProperty.PROXY_USER_NAME, FtpProperty.PROXY_TYPE, ANY_PROXY, false),
            new Governed(FtpProperty.PROXY_PASSWORD, FtpProperty.PROXY_TYPE, ANY_PROXY, false),
            new Governed(FtpProperty.SEQUENCE, FtpProperty.ORDER, ANY_ORDER, false),
            new Governed(FtpProperty.SEQUENCE_KEY, FtpProperty.SEQUENCE, Set.of("BY_KEY"), true),
            new Governed(FtpProperty.STABILITY_OBSERVATIONS, FtpProperty.STABILITY, SEEN_UNCHANGED, false),
            new Governed(FtpProperty.STABILITY_INTERVAL, FtpProperty.STABILITY, SEEN_UNCHANGED, false),
            new Governed(FtpProperty.MARKER_SUFFIX, FtpProperty.STABILITY, Set.of("MARKER"), false),
            new Governed(FtpProperty.ARCHIVE_DIRECTORY, FtpProperty.POST_ACTION, TO_THE_ARCHIVE, false),
            new Governed(FtpProperty.ARCHIVE_CONFLICT, FtpProperty.POST_ACTION, TO_THE_ARCHIVE, false),
            new Governed(FtpProperty.MEMORY_DATA_SOURCE, FtpProperty.POST_ACTION, REMEMBERED, true),
            new Governed(FtpProperty.MEMORY_TABLE, FtpProperty.POST_ACTION, REMEMBERED, false));

    /** Where the other is a bad value by itself, it is told of alone. */
    @Override
    public Optional<String> problem(ConfiguredValues all) {
        return all.isGood(governor) ? problemUnderGoodGovernor(all) : Optional.empty();
    }

    private Optional<String> problemUnderGoodGovernor(ConfiguredValues all) {
        boolean counts = values.contains(all.written(governor));
        if (counts && required && all.isEmpty(property)) {
            return Optional.of(sentence("is not set", all, "both"));
        }
        return !counts && all.isSet(property) ? Optional.of(sentence("is set", all, names())) : Optional.empty();
    }

    private String names() {
        return governor.propertyName() + " to be " + String.join(" or ", new TreeSet<>(values));
    }

    private String sentence(String state, ConfiguredValues all, String expected) {
        return property.propertyName() + " " + state + ", and " + governor.propertyName() + " is '"
                + all.written(governor) + "'; expected " + expected;
    }
}
