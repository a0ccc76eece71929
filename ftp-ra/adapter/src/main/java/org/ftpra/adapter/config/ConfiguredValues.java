package org.ftpra.adapter.config;

import jakarta.resource.spi.InvalidPropertyException;
import java.beans.IntrospectionException;
import java.beans.PropertyDescriptor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Checks every value against its rule, and tells of all bad ones at once (Connectors 2.1, section 5.3.7.5:
 * InvalidPropertyException). Confined to its caller.
 */
final class ConfiguredValues {

    private static final String UNRESOLVED_SECRET =
            "a '${...}' that stands for nothing; expected the name of a system property or an environment variable, a"
                    + " default as in ${name:default}, or '$${' for a literal '${'";

    /** In the order of their enumeration, which is one. */
    private final Map<Property, String> bad = new TreeMap<>();

    private final Map<Property, String> texts = new HashMap<>();
    private final Map<Property, Object> good = new HashMap<>();
    private final Substitution substitution;

    private ConfiguredValues(Substitution substitution) {
        this.substitution = substitution;
    }

    /** The values of properties as they were written; of those not in the map, the default. */
    static ConfiguredValues check(
            Catalogue catalogue, Map<? extends Property, String> written, Substitution substitution)
            throws InvalidPropertyException {
        ConfiguredValues values = new ConfiguredValues(substitution);
        catalogue.properties().forEach(property -> values.check(property, written.get(property)));
        catalogue.rules().forEach(values::check);
        values.throwIfBad();
        return values;
    }

    private void check(Combination rule) {
        rule.problem(this).ifPresent(problem -> bad.putIfAbsent(rule.property(), problem));
    }

    private void check(Property property, String written) {
        String text = written == null ? property.defaultValue() : written;
        if (text == null) {
            bad.put(
                    property,
                    property.propertyName() + " is not set; expected "
                            + property.rule().expected());
        } else {
            checkSubstituted(property, text);
        }
    }

    private void checkSubstituted(Property property, String text) {
        try {
            checkRule(property, substitution.apply(text));
        } catch (Substitution.UnresolvedReference e) {
            // A password may hold a '${' by chance: then the reference is a part of the secret.
            String problem = property.isConfidential() ? UNRESOLVED_SECRET : e.getMessage();
            bad.put(property, property.propertyName() + " has " + problem);
        }
    }

    private void checkRule(Property property, String value) {
        texts.put(property, value);
        Optional<?> parsed = property.rule().parse(value);
        if (parsed.isPresent()) {
            good.put(property, parsed.get());
        } else {
            String shown = property.shown(value);
            bad.put(
                    property,
                    property.propertyName() + " is '" + shown + "'; expected "
                            + property.rule().expected());
        }
    }

    private void throwIfBad() throws InvalidPropertyException {
        if (!bad.isEmpty()) {
            InvalidPropertyException exception = new InvalidPropertyException(String.join(". ", bad.values()));
            exception.setInvalidPropertyDescriptors(descriptors());
            throw exception;
        }
    }

    private PropertyDescriptor[] descriptors() {
        List<PropertyDescriptor> descriptors = new ArrayList<>();
        bad.keySet().forEach(property -> descriptors.add(descriptor(property)));
        return descriptors.toArray(PropertyDescriptor[]::new);
    }

    private static PropertyDescriptor descriptor(Property property) {
        try {
            return new PropertyDescriptor(property.propertyName(), null, null);
        } catch (IntrospectionException e) {
            throw new IllegalStateException("the catalogue has a property without a name", e);
        }
    }

    /** Whether a text other than the default was given, good or bad. */
    boolean isSet(Property property) {
        return texts.containsKey(property) && !texts.get(property).equals(property.defaultValue());
    }

    /** Whether it has a value, given or by default, and that is no bad one. */
    boolean isGood(Property property) {
        return good.containsKey(property);
    }

    /** Whether its text is the empty one. */
    boolean isEmpty(Property property) {
        return "".equals(texts.get(property));
    }

    /** Its text, good or bad, after substitution; {@code null} if that failed. */
    String written(Property property) {
        return texts.get(property);
    }

    /** The value of a property whose rule makes this type. */
    <T> T get(Property property, Class<T> type) {
        return type.cast(good.get(property));
    }

    String text(Property property) {
        return get(property, String.class);
    }
}
