package org.ftpra.adapter.transaction;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.ftpra.adapter.transaction.Consumption.Archive;

/** How a {@link Consumption} is written into the journal, after its kind. */
final class ConsumptionFormat {

    private ConsumptionFormat() {}

    static void write(Consumption file, DataOutputStream out) throws IOException {
        RecordFormat.text(file.path(), out);
        RecordFormat.text(file.claim(), out);
        RecordFormat.text(file.fenced(), out);
        optional(file.inner(), out);
        optional(file.marker(), out);
        optional(file.archive().map(Archive::path), out);
    }

    /** By the time it is written, its place in the archive is settled. */
    static Consumption read(DataInputStream in) throws IOException {
        return new Consumption(
                RecordFormat.text(in),
                RecordFormat.text(in),
                RecordFormat.text(in),
                optional(in),
                optional(in),
                optional(in).map(path -> new Archive(path, Optional.empty(), false)));
    }

    private static void optional(Optional<String> text, DataOutputStream out) throws IOException {
        out.writeBoolean(text.isPresent());
        if (text.isPresent()) {
            RecordFormat.text(text.get(), out);
        }
    }

    private static Optional<String> optional(DataInputStream in) throws IOException {
        return in.readBoolean() ? Optional.of(RecordFormat.text(in)) : Optional.empty();
    }
}
