package org.ftpra.adapter.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Where the journal lies.
 *
 * @param directory the directory; it need not exist
 * @param source the property that it comes from
 * @param durable whether it survives a restart of the server
 * @param problem why it does not, and what to set; empty if it does
 */
public record JournalPlace(Path directory, String source, boolean durable, String problem) {

    private static final String PROPERTY = "journalDirectory";
    private static final String VOLATILE = "allowVolatileJournal";
    private static final String TEMPORARY = "java.io.tmpdir";
    private static final String PAYARA = "com.sun.aas.instanceRoot";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

    /** WildFly; Payara and GlassFish; Open Liberty; Tomcat and TomEE. */
    private static final List<String> SERVERS =
            List.of("jboss.server.data.dir", PAYARA, "server.output.dir", "catalina.base");

    /**
     * The configured directory; else {@code ftp-ra/<name>} below the application server's own. A directory below the
     * temporary one does not survive: that is where Payara Micro has its own unless it is given {@code --rootdir}.
     *
     * @param configured the value of {@code journalDirectory}, if it is set
     * @param name the adapter's name, the last part of the default directory
     * @param systemProperties where to look a system property up; null where there is none
     * @throws JournalFailure with {@link JournalFailure.Reason#NO_PLACE} if there is none
     */
    public static JournalPlace find(Optional<String> configured, String name, Function<String, String> systemProperties)
            throws JournalFailure {
        Path temporary =
                Path.of(Optional.ofNullable(systemProperties.apply(TEMPORARY)).orElse("/tmp"));
        if (configured.isPresent()) {
            return judged(path(PROPERTY, configured.get()), PROPERTY, temporary);
        }
        if (!NAME.matcher(name).matches()) {
            throw noPlace("the adapter's name is '" + name + "', which is no name for a directory; set " + PROPERTY);
        }
        for (String property : SERVERS) {
            String value = systemProperties.apply(property);
            if (value != null && !value.isBlank()) {
                return judged(path(property, value).resolve("ftp-ra").resolve(name), property, temporary);
            }
        }
        throw noPlace("there is no directory for the journal: set " + PROPERTY
                + ", since none of the system properties " + String.join(", ", SERVERS) + " is set");
    }

    private static JournalPlace judged(Path directory, String source, Path temporary) {
        boolean durable = !real(directory).startsWith(real(temporary));
        String problem = durable
                ? ""
                : "the journal's directory " + directory + " (from " + source + ") lies below the temporary directory "
                        + temporary + " and may not survive a restart; set " + PROPERTY + " to one that does"
                        + (source.equals(PAYARA) ? " (Payara Micro's own does with --rootdir)" : "")
                        + ", or " + VOLATILE
                        + " to true if what is in doubt may be lost with it";
        return new JournalPlace(directory, source, durable, problem);
    }

    private static Path path(String property, String value) throws JournalFailure {
        try {
            Path path = Path.of(value.strip());
            if (path.isAbsolute()) {
                return path.normalize();
            }
        } catch (InvalidPathException e) {
            throw noPlace(property + " is '" + value + "'; expected a directory: " + e.getReason());
        }
        throw noPlace(property + " is '" + value + "'; expected an absolute path");
    }

    /** Links followed as far as the path exists. */
    private static Path real(Path path) {
        Path parent = path.toAbsolutePath().normalize();
        Path rest = Path.of("");
        while (!Files.exists(parent) && parent.getParent() != null) {
            rest = parent.getFileName().resolve(rest);
            parent = parent.getParent();
        }
        try {
            return parent.toRealPath().resolve(rest).normalize();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static JournalFailure noPlace(String problem) {
        return new JournalFailure(JournalFailure.Reason.NO_PLACE, problem);
    }
}
