package org.ftpra.engine.control;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a server says it can do beyond RFC 959 (FEAT, RFC 2389 section 3). Immutable. */
public final class Features {

    /** A server that answered FEAT with a refusal. */
    public static final Features NONE = new Features(Map.of());

    private final Map<String, String> parameters;

    private Features(Map<String, String> parameters) {
        this.parameters = Map.copyOf(parameters);
    }

    /** The features of a 211 reply: each on a line of its own between the first and the last. */
    public static Features of(Reply reply) {
        Map<String, String> found = new HashMap<>();
        if (reply.code() == 211 && reply.lines().size() > 2) {
            reply.lines().subList(1, reply.lines().size() - 1).forEach(line -> add(found, line.strip()));
        }
        return new Features(found);
    }

    private static void add(Map<String, String> found, String line) {
        String[] words = line.split(" ", 2);
        found.put(words[0].toUpperCase(Locale.ROOT), words.length == 1 ? "" : words[1]);
    }

    /** Whether this command or feature is offered. */
    public boolean offers(String feature) {
        return parameters.containsKey(feature);
    }

    /** What stands behind a feature's name, such as {@code type*;size*;} for MLST; empty text if nothing does. */
    public Optional<String> parameter(String feature) {
        return Optional.ofNullable(parameters.get(feature));
    }
}
