package org.ftpra.sample.web;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.ftpra.api.FtpFile;
import org.ftpra.api.FtpTransfer;

/** Files and transfers as JSON. */
final class FileJson {

    private FileJson() {}

    static JsonArray of(List<FtpFile> files) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        files.forEach(file -> array.add(of(file)));
        return array.build();
    }

    static JsonObject of(FtpTransfer transfer) {
        return Json.createObjectBuilder()
                .add("bytes", transfer.bytes())
                .add("milliseconds", transfer.duration().toMillis())
                .add("verification", transfer.verification().name())
                .build();
    }

    private static JsonObject of(FtpFile file) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("name", file.name())
                .add("type", file.type().name())
                .add("size", file.size());
        if (file.modified() != null) {
            json.add("modified", file.modified().toString());
        }
        return json.build();
    }
}
