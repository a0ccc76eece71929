package org.ftpra.sample.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.OptionalInt;
import org.ftpra.sample.pushed.Push;
import org.ftpra.sample.pushed.PushedRow;

/** What partners have pushed, as JSON. */
final class PushedJson {

    private PushedJson() {}

    static JsonObject of(OptionalInt port, List<Push> pushes, List<PushedRow> rows) {
        JsonArrayBuilder inTheDatabase = Json.createArrayBuilder();
        rows.forEach(row -> inTheDatabase.add(row.path()));
        JsonArrayBuilder all = Json.createArrayBuilder();
        pushes.forEach(push -> all.add(of(push)));
        JsonObjectBuilder answer = Json.createObjectBuilder().add("pushes", all).add("rows", inTheDatabase);
        port.ifPresent(number -> answer.add("port", number));
        return answer.add("agree", pushes.stream().allMatch(Push::agrees)).build();
    }

    private static JsonObject of(Push push) {
        JsonObjectBuilder answer = Json.createObjectBuilder()
                .add("time", push.reply().time().toString())
                .add("path", push.reply().path())
                .add("partner", push.reply().partner())
                .add("code", push.reply().code())
                .add("text", push.reply().text());
        push.row().ifPresent(row -> answer.add("row", of(row)));
        return answer.build();
    }

    private static JsonObject of(PushedRow row) {
        return Json.createObjectBuilder()
                .add("size", row.size())
                .add("sha256", row.sha256())
                .add("received", row.received().toString())
                .build();
    }
}
