package org.ftpra.adapter.config;

/** A property of a catalogue. */
public sealed interface Property permits FtpProperty, EndpointProperty {

    /** The JavaBean name. */
    String propertyName();

    /** What holds where nothing is said; {@code null} for a property that must be set. */
    String defaultValue();

    /** What a value must be. */
    Rule<?> rule();

    /** What it does, in one sentence or two. */
    String description();

    /** Whether its value must never be shown. */
    boolean isConfidential();

    /** The value as an error may show it. */
    default String shown(String value) {
        return isConfidential() ? "***" : value;
    }
}
