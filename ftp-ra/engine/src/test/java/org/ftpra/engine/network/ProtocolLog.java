package org.ftpra.engine.network;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commands that a server has received, from its own log: a recorder in front of it would change the address that it sees
 * its client at, to which it opens data connections. Confined to one thread.
 */
final class ProtocolLog {

    /** vsftpd's {@code FTP command: Client "10.99.1.2", "PASV"} and pyftpdlib's {@code <- PASV}. */
    private static final Pattern COMMAND = Pattern.compile("(?:FTP command: Client \"[^\"]*\", \"(.*)\"|<- (.*))$");

    private final Path file;
    private int seen;

    ProtocolLog(Path file) {
        this.file = file;
    }

    /** The lines of configuration that make a server write it. */
    static String[] written(String server, Path file) {
        return switch (server) {
            case "vsftpd" ->
                new String[] {
                    "xferlog_enable=YES", "xferlog_std_format=NO", "log_ftp_protocol=YES", "vsftpd_log_file=" + file
                };
            case "pyftpdlib" ->
                new String[] {
                    "protocol = open('" + file + "', 'a', buffering=1)",
                    "handler.logline = lambda self, line, **other: protocol.write(line + '\\n')"
                };
            default -> throw new IllegalArgumentException("what " + server + " receives is not to be seen");
        };
    }

    /** Those since the last call. */
    List<String> newCommands() throws IOException {
        List<String> all = Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .map(COMMAND::matcher)
                .filter(Matcher::find)
                .map(command -> command.group(1) == null ? command.group(2) : command.group(1))
                .toList();
        List<String> more = all.subList(seen, all.size());
        seen = all.size();
        return more;
    }
}
