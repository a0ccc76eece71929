package org.ftpra.adapter.config;

/** A property of a catalogue. */
public sealed interface Property permits FtpProperty, EndpointProperty {

    /** What the catalogue says of it. */
    Definition definition();

    /** The JavaBean name. */
    default String propertyName() {
        return definition().propertyName();
    }

    /** What holds where nothing is said; {@code null} for a property that must be set. */
    default String defaultValue() {
        return definition().defaultValue();
    }

    /** What a value must be. */
    default Rule<?> rule() {
        return definition().rule();
    }

    /** What it does, in one sentence or two. */
    default String description() {
        return definition().description();
    }

    /** Whether its value must never be shown. */
    boolean isConfidential();

    /** The value as an error may show it. */
    default String shown(String value) {
        return isConfidential() ? "***" : value;
    }

    /** What each property of a catalogue has, see the methods of the same names. */
    record Definition(String propertyName, String defaultValue, Rule<?> rule, String description) {}
}
