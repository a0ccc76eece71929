package org.ftpra.sample.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import org.ftpra.sample.intake.Delivery;
import org.ftpra.sample.intake.Intake;
import org.ftpra.sample.intake.IntakeRow;

/** The intake and its deliveries as JSON. */
final class IntakeJson {

    private IntakeJson() {}

    static JsonObject of(Intake intake) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        intake.rows().forEach(row -> rows.add(of(row)));
        return Json.createObjectBuilder()
                .add("rows", rows)
                .add("archive", FileJson.of(intake.archive()))
                .add("deadLetters", FileJson.of(intake.deadLetters()))
                .add("agree", intake.agrees())
                .build();
    }

    static JsonObject of(Delivery delivery) {
        return Json.createObjectBuilder()
                .add("time", delivery.time().toString())
                .add("file", delivery.file())
                .add("size", delivery.size())
                .add("attempt", delivery.attempt())
                .add("committed", delivery.committed())
                .build();
    }

    private static JsonObject of(IntakeRow row) {
        return Json.createObjectBuilder()
                .add("file", row.file())
                .add("size", row.size())
                .add("attempt", row.attempt())
                .add("sha256", row.sha256())
                .add("received", row.received().toString())
                .build();
    }
}
