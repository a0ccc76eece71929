package org.ftpra.arquillian.run;

import java.util.stream.Stream;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;

/** What a test inside the app server can ask of an FTP server; the words are those of its {@code RemoteFtpServer}. */
final class ControlCalls {

    private final FtpServersOfTheRun servers;

    ControlCalls(FtpServersOfTheRun servers) {
        this.servers = servers;
    }

    String answer(String server, String call) {
        return answer(servers.named(server), call);
    }

    private static String answer(FtpServerUnderTest server, String call) {
        return switch (call) {
            case "account" ->
                lines(
                        server.host(),
                        server.port(),
                        server.directPort(),
                        server.user(),
                        server.password(),
                        server.home());
            case "commands" -> String.join("\n", server.commands());
            case "fresh-directory" -> describe(server.freshDirectory());
            case "clear-commands" -> done(server::clearCommands);
            case "drop-control-connections" -> done(server::dropControlConnections);
            case "kill" -> done(server::kill);
            case "restart" -> done(server::restart);
            default -> throw new IllegalArgumentException(call);
        };
    }

    private static String describe(FreshDirectory directory) {
        return lines(directory.path(), directory.disk());
    }

    private static String done(Runnable deed) {
        deed.run();
        return "";
    }

    private static String lines(Object... values) {
        return String.join("\n", Stream.of(values).map(Object::toString).toList());
    }
}
