package org.ftpra.engine.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.Features;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Reply;

/**
 * A command that has the server read a file and tell its hash: HASH (draft-bryan-ftpext-hash), or an older one that has no
 * standard, as far as FEAT offers it. Nothing is selected by OPTS: the algorithm is the one that the server has chosen.
 * Immutable.
 */
public final class HashCommand {

    private static final String HASH = "HASH";
    private static final List<HashCommand> OLDER = List.of(
            new HashCommand("XSHA256", HashAlgorithm.SHA_256),
            new HashCommand("XSHA1", HashAlgorithm.SHA_1),
            new HashCommand("XMD5", HashAlgorithm.MD5),
            new HashCommand("XCRC", HashAlgorithm.CRC32));

    private final String verb;
    private final HashAlgorithm algorithm;

    private HashCommand(String verb, HashAlgorithm algorithm) {
        this.verb = verb;
        this.algorithm = algorithm;
    }

    /** The best one that a server offers; empty if it offers none. */
    public static Optional<HashCommand> of(Features features) {
        Optional<HashAlgorithm> selected = features.parameter(HASH).flatMap(HashCommand::selected);
        return selected.isPresent()
                ? selected.map(algorithm -> new HashCommand(HASH, algorithm))
                : OLDER.stream()
                        .filter(command -> features.offers(command.verb))
                        .findFirst();
    }

    /** The one with a star, such as SHA-1 in {@code SHA-1*;SHA-256}. */
    private static Optional<HashAlgorithm> selected(String parameter) {
        return Arrays.stream(parameter.split(";"))
                .map(String::strip)
                .filter(name -> name.endsWith("*"))
                .findFirst()
                .flatMap(name -> HashAlgorithm.named(name.substring(0, name.length() - 1)));
    }

    /** Begins a hash of what is going to be sent. */
    public RunningHash begin() {
        return new RunningHash(algorithm);
    }

    /** Whether the server tells by this command what we have computed. */
    public boolean tells(RunningHash hash) {
        return algorithm == hash.algorithm();
    }

    /** The question. The older commands take more than a path, so that a path with blanks in it is quoted (ProFTPD). */
    public Command about(String path) throws FtpFailure {
        boolean quoted = !verb.equals(HASH) && path.contains(" ");
        return Command.of(verb, quoted ? '"' + path + '"' : path);
    }

    /**
     * The hash in a reply's last line, in lower-case hex digits. Empty if there is none, or more than one word could be it: these replies have
     * no common form ({@code 213 SHA-256 0-49 6b4c... name} of HASH; {@code 250 6B4C...} of most others).
     */
    public Optional<String> told(Reply reply, String path) {
        if (!reply.isCompletion()) {
            return Optional.empty();
        }
        List<String> fitting = Arrays.stream(
                        words(reply.lines().get(reply.lines().size() - 1), path))
                .filter(algorithm::fits)
                .distinct()
                .toList();
        return fitting.size() == 1 ? Optional.of(whole(fitting.get(0))) : Optional.empty();
    }

    /** HASH names the algorithm first, which may be another one by now. */
    private String[] words(String text, String path) {
        String[] words = text.replace(path, " ").strip().split("[\\s\"]+");
        boolean other = verb.equals(HASH) && !words[0].equalsIgnoreCase(algorithm.toString());
        return other ? new String[0] : words;
    }

    private String whole(String hash) {
        return "0".repeat(algorithm.digits() - hash.length()) + hash.toLowerCase(Locale.ROOT);
    }

    /** What it tells, and the command. */
    @Override
    public String toString() {
        return algorithm + " (" + verb + ")";
    }
}
