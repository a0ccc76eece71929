package org.ftpra.adapter.config;

import java.util.List;
import java.util.Optional;

/**
 * What a property that is set asks of another.
 *
 * @param property of the two, the one that an error is about
 * @param other the other
 * @param together whether the other must be set, too, or must not
 */
record Companions(Property property, Property other, boolean together) implements Combination {

    static final List<Companions> ALL = List.of(
            exclusive(FtpProperty.PASSWORD_FILE, FtpProperty.PASSWORD),
            exclusive(FtpProperty.TRUST_STORE_PASSWORD_FILE, FtpProperty.TRUST_STORE_PASSWORD),
            exclusive(FtpProperty.KEY_STORE_PASSWORD_FILE, FtpProperty.KEY_STORE_PASSWORD),
            exclusive(FtpProperty.SERVER_CERTIFICATE_PINS, FtpProperty.TRUST_STORE),
            together(FtpProperty.TRUST_STORE_PASSWORD, FtpProperty.TRUST_STORE),
            together(FtpProperty.TRUST_STORE_PASSWORD_FILE, FtpProperty.TRUST_STORE),
            together(FtpProperty.KEY_STORE_PASSWORD, FtpProperty.KEY_STORE),
            together(FtpProperty.KEY_STORE_PASSWORD_FILE, FtpProperty.KEY_STORE),
            together(FtpProperty.PROXY_PASSWORD, FtpProperty.PROXY_USER_NAME));

    static Companions exclusive(Property property, Property other) {
        return new Companions(property, other, false);
    }

    static Companions together(Property property, Property other) {
        return new Companions(property, other, true);
    }

    @Override
    public Optional<String> problem(ConfiguredValues values) {
        boolean broken = values.isSet(property) && (together ? values.isEmpty(other) : values.isSet(other));
        return broken ? Optional.of(sentence()) : Optional.empty();
    }

    private String sentence() {
        String rule = together ? " is not; expected both" : " is set, too; expected only one of the two";
        return property.propertyName() + " is set, and " + other.propertyName() + rule;
    }
}
