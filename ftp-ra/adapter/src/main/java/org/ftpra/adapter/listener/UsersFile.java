package org.ftpra.adapter.listener;

import java.nio.file.Path;
import java.security.Principal;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ftpra.adapter.config.EndpointProperty;
import org.ftpra.engine.trust.ConfiguredFile;
import org.ftpra.engine.trust.MadeOfFiles;
import org.ftpra.engine.trust.TrustFailure;

/**
 * The partners that a file lists, a line for each; a changed file counts from the next log-in on. A bad line fails every log-in,
 * as it fails the deployment: nobody is let in by what is left of a file. Thread-safe.
 */
final class UsersFile implements Partners {

    private final ConfiguredFile file;
    private final MadeOfFiles<Users> users;

    /** Reads nothing yet. */
    UsersFile(Path path) {
        file = new ConfiguredFile(EndpointProperty.USERS_FILE.propertyName(), path);
        users = new MadeOfFiles<>(List.of(file), this::read);
    }

    /**
     * Looks at the file, for a deployment.
     *
     * @throws TrustFailure with file, line and rule, and never with what is in the line
     */
    void check() throws TrustFailure {
        users.get();
    }

    @Override
    public Optional<Principal> authenticate(String user, String password, Optional<X509Certificate> certificate)
            throws TrustFailure {
        return users.get().authenticate(user, password, certificate);
    }

    private Users read() throws TrustFailure {
        Map<String, UserEntry> entries = new HashMap<>();
        int number = 0;
        for (String line : file.text().lines().toList()) {
            number++;
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                add(entries, number, line.strip());
            }
        }
        return new Users(entries);
    }

    private void add(Map<String, UserEntry> entries, int number, String line) throws TrustFailure {
        Optional<UserEntry> entry = UserEntry.parse(line);
        if (entry.isEmpty()) {
            throw file.unusable("has a bad line " + number + "; expected " + UserEntry.EXPECTED);
        }
        if (entries.putIfAbsent(entry.get().name().getName(), entry.get()) != null) {
            throw file.unusable("names in line " + number + " a user of a line before; expected each only once");
        }
    }
}
