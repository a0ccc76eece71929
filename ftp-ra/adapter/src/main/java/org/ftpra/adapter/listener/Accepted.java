package org.ftpra.adapter.listener;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.ftpra.adapter.journal.JournalRecord;
import org.ftpra.api.FtpPartner;

/**
 * An upload that was acknowledged, and is to be delivered. What is written of it never changes its format; another gets another
 * kind of record.
 *
 * @param fingerprint under which it is in the journal
 * @param file the upload
 * @param directory of the activation to which it came; empty in the older kind of record, which does not tell
 * @param possibleDuplicate whether one like it was taken before
 * @param attempts how often its delivery was begun
 */
record Accepted(
        Fingerprint fingerprint, Received file, Optional<String> directory, boolean possibleDuplicate, int attempts) {

    /** How it is written. */
    int kind() {
        return directory.isPresent() ? UploadRecords.ACCEPTED_FOR : UploadRecords.ACCEPTED;
    }

    byte[] written() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(file.path());
            out.writeUTF(file.content().toString());
            out.writeLong(file.size());
            out.writeUTF(file.sha256());
            out.writeBoolean(possibleDuplicate);
            write(out, file.partner());
            if (directory.isPresent()) {
                out.writeUTF(directory.get());
            }
            return bytes.toByteArray();
        } catch (IOException | CertificateEncodingException e) {
            throw new IllegalStateException("what is known of " + file + " cannot be written", e);
        }
    }

    private static void write(DataOutputStream out, FtpPartner partner)
            throws IOException, CertificateEncodingException {
        out.writeUTF(partner.name());
        byte[] address = partner.address().getAddress();
        out.writeInt(address.length);
        out.write(address);
        out.writeBoolean(partner.secure());
        byte[] certificate =
                partner.certificate().isPresent() ? partner.certificate().get().getEncoded() : new byte[0];
        out.writeInt(certificate.length);
        out.write(certificate);
    }

    static Accepted read(Fingerprint fingerprint, JournalRecord record, int attempts) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(record.payload()))) {
            String path = in.readUTF();
            Path content = Path.of(in.readUTF());
            long size = in.readLong();
            String sha256 = in.readUTF();
            boolean possibleDuplicate = in.readBoolean();
            Received file = new Received(path, content, size, sha256, partner(in));
            Optional<String> directory =
                    record.kind() == UploadRecords.ACCEPTED_FOR ? Optional.of(in.readUTF()) : Optional.empty();
            return new Accepted(fingerprint, file, directory, possibleDuplicate, attempts);
        } catch (IOException e) {
            throw new UncheckedIOException("a record of an upload is not as this version writes it", e);
        } catch (CertificateException e) {
            throw new IllegalStateException("the certificate of a partner in the journal cannot be read", e);
        }
    }

    private static FtpPartner partner(DataInputStream in) throws IOException, CertificateException {
        String name = in.readUTF();
        InetAddress address = InetAddress.getByAddress(in.readNBytes(in.readInt()));
        boolean secure = in.readBoolean();
        return new FtpPartner(new PartnerName(name), address, secure, certificate(in.readNBytes(in.readInt())));
    }

    private static Optional<X509Certificate> certificate(byte[] encoded) throws CertificateException {
        return encoded.length == 0
                ? Optional.empty()
                : Optional.of((X509Certificate)
                        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded)));
    }

    /** Before its next delivery. */
    Accepted attempted() {
        return new Accepted(fingerprint, file, directory, possibleDuplicate, attempts + 1);
    }

    /** Of a delivery that did not come about. */
    Accepted notAttempted() {
        return new Accepted(fingerprint, file, directory, possibleDuplicate, attempts - 1);
    }

    @Override
    public String toString() {
        return "upload " + file;
    }
}
