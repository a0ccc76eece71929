package org.ftpra.adapter.config;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts values for <code>${name}</code> and <code>${name:default}</code>; <code>$${</code> stands for a literal
 * <code>${</code>. What was put in is not looked at again.
 */
public final class Substitution {

    private static final Pattern REFERENCE =
            Pattern.compile("(?<literal>\\$\\$\\{)|\\$\\{(?:(?<name>[^:}]+)(?::(?<default>[^}]*))?})?");

    private final Function<String, Optional<String>> lookup;

    /** With this source of values. */
    public Substitution(Function<String, Optional<String>> lookup) {
        this.lookup = lookup;
    }

    /** From the system properties, then the environment. */
    public static Substitution ofSystem() {
        return new Substitution(name ->
                Optional.ofNullable(System.getProperty(name)).or(() -> Optional.ofNullable(System.getenv(name))));
    }

    /** The text with every reference replaced; as it is where one stands for nothing. */
    public String known(String text) {
        try {
            return apply(text);
        } catch (UnresolvedReference nothing) {
            return text;
        }
    }

    /** The text with every reference replaced. */
    String apply(String text) throws UnresolvedReference {
        StringBuilder result = new StringBuilder();
        Matcher reference = REFERENCE.matcher(text);
        while (reference.find()) {
            reference.appendReplacement(result, Matcher.quoteReplacement(value(reference)));
        }
        return reference.appendTail(result).toString();
    }

    private String value(Matcher reference) throws UnresolvedReference {
        if (reference.group("literal") != null) {
            return "${";
        }
        String name = reference.group("name");
        if (name == null) {
            throw new UnresolvedReference("a '${' that is followed by no name and '}'; '$${' would be a literal one");
        }
        return lookup.apply(name)
                .or(() -> Optional.ofNullable(reference.group("default")))
                .orElseThrow(() -> new UnresolvedReference("${" + name + "}", name));
    }

    /** A reference that stands for nothing. */
    static final class UnresolvedReference extends Exception {

        private static final long serialVersionUID = 1L;

        UnresolvedReference(String problem) {
            super(problem);
        }

        UnresolvedReference(String reference, String name) {
            super(reference + ", and there is neither a system property nor an environment variable of the name '"
                    + name + "', nor a default as in ${" + name + ":default}");
        }
    }
}
