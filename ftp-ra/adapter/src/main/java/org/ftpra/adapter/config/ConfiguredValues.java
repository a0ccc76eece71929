package org.ftpra.adapter.config;

import jakarta.resource.spi.InvalidPropertyException;
import java.beans.IntrospectionException;
import java.beans.PropertyDescriptor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks every value against its rule, and tells of all bad ones at once (Connectors 2.1, section 5.3.7.5:
 * InvalidPropertyException). Confined to its caller.
 */
final class ConfiguredValues {

    private static final String UNRESOLVED_SECRET =
            "a '${...}' that stands for nothing; expected the name of a system property or an environment variable, a"
                    + " default as in ${name:default}, or '$${' for a literal '${'";

    private final Map<FtpProperty, String> texts = new EnumMap<>(FtpProperty.class);
    private final Map<FtpProperty, Object> good = new EnumMap<>(FtpProperty.class);
    private final Map<FtpProperty, String> bad = new EnumMap<>(FtpProperty.class);
    private final Scope side;
    private final Substitution substitution;

    private ConfiguredValues(Scope side, Substitution substitution) {
        this.side = side;
        this.substitution = substitution;
    }

    /**
     * The values of properties as they were written; of those not in the map, the default.
     *
     * @param side of a connection factory (OUTBOUND), or of an activation (INBOUND)
     */
    static ConfiguredValues check(Scope side, Map<FtpProperty, String> written, Substitution substitution)
            throws InvalidPropertyException {
        ConfiguredValues values = new ConfiguredValues(side, substitution);
        FtpProperty.all().filter(values::has).forEach(property -> values.check(property, written.get(property)));
        Stream.of(Companions.ALL, Governed.ALL, Incompatible.ALL, NotLess.ALL, NeededInbound.ALL)
                .forEach(rules -> rules.forEach(values::check));
        values.throwIfBad();
        return values;
    }

    /** An activation has those of a connection factory, too: with their defaults, since it has no setter for them. */
    private boolean has(FtpProperty property) {
        return isInbound() || property.scope() != Scope.INBOUND;
    }

    boolean isInbound() {
        return side == Scope.INBOUND;
    }

    private void check(Combination rule) {
        rule.problem(this).ifPresent(problem -> bad.putIfAbsent(rule.property(), problem));
    }

    private void check(FtpProperty property, String written) {
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

    private void checkSubstituted(FtpProperty property, String text) {
        try {
            checkRule(property, substitution.apply(text));
        } catch (Substitution.UnresolvedReference e) {
            // A password may hold a '${' by chance: then the reference is a part of the secret.
            String problem = property.isConfidential() ? UNRESOLVED_SECRET : e.getMessage();
            bad.put(property, property.propertyName() + " has " + problem);
        }
    }

    private void checkRule(FtpProperty property, String value) {
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

    private static PropertyDescriptor descriptor(FtpProperty property) {
        try {
            return new PropertyDescriptor(property.propertyName(), null, null);
        } catch (IntrospectionException e) {
            throw new IllegalStateException("the catalogue has a property without a name", e);
        }
    }

    /** Whether a text other than the default was given, good or bad. */
    boolean isSet(FtpProperty property) {
        return texts.containsKey(property) && !texts.get(property).equals(property.defaultValue());
    }

    /** Whether it has a value, given or by default, and that is no bad one. */
    boolean isGood(FtpProperty property) {
        return good.containsKey(property);
    }

    /** Whether its text is the empty one. */
    boolean isEmpty(FtpProperty property) {
        return "".equals(texts.get(property));
    }

    /** Its text, good or bad, after substitution; {@code null} if that failed. */
    String written(FtpProperty property) {
        return texts.get(property);
    }

    /** The value of a property whose rule makes this type. */
    <T> T get(FtpProperty property, Class<T> type) {
        return type.cast(good.get(property));
    }

    String text(FtpProperty property) {
        return get(property, String.class);
    }
}
