package org.ftpra.adapter.config;

import jakarta.resource.spi.InvalidPropertyException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the deployer wants of the journal, checked. Immutable.
 *
 * @param directory where it lies, or empty for the application server's own place
 * @param nodeId whose it is, or empty for whoever made it
 * @param allowVolatile whether it may lie where it does not survive a restart
 */
public record JournalChoice(Optional<String> directory, Optional<String> nodeId, boolean allowVolatile) {

    private static final Pattern NODE_ID = Pattern.compile("[a-z2-7]{8}");

    /**
     * Checks and converts.
     *
     * @param written the values as they were written; of those not in it, the default
     * @throws InvalidPropertyException with the property, the value and the rule
     */
    public static JournalChoice of(Map<AdapterProperty, String> written, Substitution substitution)
            throws InvalidPropertyException {
        return new JournalChoice(
                given(value(AdapterProperty.JOURNAL_DIRECTORY, written, substitution)),
                nodeId(value(AdapterProperty.NODE_ID, written, substitution)),
                allowed(value(AdapterProperty.ALLOW_VOLATILE_JOURNAL, written, substitution)));
    }

    private static String value(
            AdapterProperty property, Map<AdapterProperty, String> written, Substitution substitution)
            throws InvalidPropertyException {
        try {
            return substitution.apply(written.getOrDefault(property, property.defaultValue()));
        } catch (Substitution.UnresolvedReference e) {
            throw new InvalidPropertyException(property.propertyName() + " has " + e.getMessage(), e);
        }
    }

    private static Optional<String> nodeId(String value) throws InvalidPropertyException {
        if (!value.isEmpty() && !NODE_ID.matcher(value).matches()) {
            throw bad(AdapterProperty.NODE_ID, value);
        }
        return given(value);
    }

    private static Optional<String> given(String value) {
        return Optional.of(value).filter(text -> !text.isEmpty());
    }

    private static boolean allowed(String value) throws InvalidPropertyException {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw bad(AdapterProperty.ALLOW_VOLATILE_JOURNAL, value);
        };
    }

    private static InvalidPropertyException bad(AdapterProperty property, String value) {
        return new InvalidPropertyException(
                property.propertyName() + " is '" + value + "'; expected " + property.expected());
    }
}
