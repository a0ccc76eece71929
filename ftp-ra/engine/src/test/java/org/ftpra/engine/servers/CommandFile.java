package org.ftpra.engine.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commands that a server has written down itself, before it obeyed them: with TLS the recorder cannot read them.
 * Thread-safe: synchronized.
 */
final class CommandFile {

    private final Path file;
    private final Pattern command;
    private List<String> earlier = List.of();
    private int known;

    /** A file that need not exist yet; the first group of the pattern is the command. */
    CommandFile(Path file, String command) {
        this.file = file;
        this.command = Pattern.compile(command);
    }

    Path file() {
        return file;
    }

    synchronized List<String> lines() {
        List<String> all = new ArrayList<>(earlier);
        List<String> written = written();
        all.addAll(written.subList(known, written.size()));
        return all;
    }

    synchronized void clear() {
        earlier = List.of();
        known = written().size();
    }

    /** Does something by which commands are sent that are not to be seen here. */
    synchronized void without(Runnable action) {
        earlier = lines();
        action.run();
        known = written().size();
    }

    private List<String> written() {
        try {
            return Files.exists(file) ? commands(Files.readString(file, StandardCharsets.UTF_8)) : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<String> commands(String text) {
        return text.lines()
                .map(command::matcher)
                .filter(Matcher::find)
                .map(found -> CommandLog.masked(found.group(1)))
                .toList();
    }
}
