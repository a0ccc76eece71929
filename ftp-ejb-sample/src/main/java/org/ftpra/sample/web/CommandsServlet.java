package org.ftpra.sample.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.ftpra.sample.record.CommandLog;
import org.ftpra.sample.record.Excerpt;
import org.ftpra.sample.record.ObservedCommand;
import org.ftpra.sample.record.RecordedCommand;

/** The commands that the FTP server recorded, from {@code since} on. */
@WebServlet("/api/commands")
public class CommandsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<CommandLog> log = CommandLog.shared();
        Excerpt excerpt = log.isPresent() ? log.get().read(since(request)) : Excerpt.NOTHING;
        JsonArrayBuilder commands = Json.createArrayBuilder();
        excerpt.commands().forEach(observed -> commands.add(json(observed)));
        JsonAnswer.write(
                response,
                Json.createObjectBuilder()
                        .add("shared", log.isPresent())
                        .add("next", excerpt.next())
                        .add("commands", commands)
                        .build());
    }

    private static long since(HttpServletRequest request) {
        try {
            return Long.parseLong(
                    Optional.ofNullable(request.getParameter("since")).orElse("0"));
        } catch (NumberFormatException notOurs) {
            return 0;
        }
    }

    private static JsonObject json(ObservedCommand observed) {
        RecordedCommand command = observed.command();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("time", command.time().toString())
                .add("session", command.session())
                .add("milliseconds", command.milliseconds())
                .add("reply", command.reply())
                .add("line", command.line());
        observed.dataChannel().ifPresent(channel -> json.add("dataChannel", channel.name()));
        observed.opening().ifPresent(opening -> json.add("opening", opening.line()));
        return json.build();
    }
}
