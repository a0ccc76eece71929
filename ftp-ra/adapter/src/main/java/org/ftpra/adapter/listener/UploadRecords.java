package org.ftpra.adapter.listener;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.ftpra.adapter.journal.JournalRecord;
import org.ftpra.adapter.transaction.BranchXid;

/** What is written of a promised upload. The format never changes; another gets another kind. */
final class UploadRecords {

    /** Numbers of records in the journal, apart from those of {@code adapter.transaction}. */
    static final int PREPARED = 65;

    static final int COMMITTED = 66;
    static final int ROLLED_BACK = 67;
    static final int PROMISED = 68;
    static final int TAKEN = 69;
    static final int ACCEPTED = 70;
    static final int ATTEMPTED = 71;
    static final int GIVEN_UP = 72;
    static final int PREPARED_REFUSAL = 73;
    static final int REFUSED = 74;
    static final int ACCEPTED_FOR = 75;

    private UploadRecords() {}

    static byte[] write(PromisedUpload upload) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(upload.xid().getFormatId());
            write(out, upload.xid().getGlobalTransactionId());
            write(out, upload.xid().getBranchQualifier());
            write(out, upload.fingerprint().text().getBytes(StandardCharsets.US_ASCII));
            out.writeLong(upload.window().toMillis());
            if (upload.refusal().isPresent()) {
                out.write(text(upload.refusal().get()));
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, byte[] part) throws IOException {
        out.writeByte(part.length);
        out.write(part);
    }

    /** What of a promise is a refusal, and all of the record of one. */
    static byte[] text(String refusal) {
        return refusal.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] refusal) {
        return new String(refusal, StandardCharsets.UTF_8);
    }

    static PromisedUpload read(JournalRecord record) {
        byte[] payload = record.payload();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload))) {
            BranchXid xid = new BranchXid(in.readInt(), part(in), part(in));
            Fingerprint fingerprint = new Fingerprint(new String(part(in), StandardCharsets.US_ASCII));
            Duration window = Duration.ofMillis(in.readLong());
            Optional<String> refusal =
                    record.kind() == PREPARED_REFUSAL ? Optional.of(text(in.readAllBytes())) : Optional.empty();
            return new PromisedUpload(xid, fingerprint, window, refusal);
        } catch (IOException e) {
            throw new UncheckedIOException("a record of an upload is not as this version writes it", e);
        }
    }

    private static byte[] part(DataInputStream in) throws IOException {
        return in.readNBytes(in.readUnsignedByte());
    }
}
