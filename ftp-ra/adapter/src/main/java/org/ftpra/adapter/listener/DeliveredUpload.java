package org.ftpra.adapter.listener;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ftpra.api.FtpException;
import org.ftpra.api.FtpException.Reply;
import org.ftpra.api.FtpPartner;
import org.ftpra.api.FtpUpload;

/** An upload while a bean takes it. Confined to the bean's thread. */
final class DeliveredUpload implements FtpUpload, AutoCloseable {

    private final Received received;
    private final int attempt;
    private final boolean possibleDuplicate;
    private final List<InputStream> open = new ArrayList<>();
    private Optional<Answer> refusal = Optional.empty();
    private boolean over;

    DeliveredUpload(Received received, int attempt, boolean possibleDuplicate) {
        this.received = received;
        this.attempt = attempt;
        this.possibleDuplicate = possibleDuplicate;
    }

    @Override
    public String path() {
        return received.path();
    }

    @Override
    public String name() {
        return received.name();
    }

    @Override
    public long size() {
        return received.size();
    }

    @Override
    public String sha256() {
        return received.sha256();
    }

    @Override
    public FtpPartner partner() {
        return received.partner();
    }

    @Override
    public int attempt() {
        return attempt;
    }

    @Override
    public boolean possibleDuplicate() {
        return possibleDuplicate;
    }

    @Override
    public InputStream openInput() {
        requireUse();
        try {
            InputStream content = Files.newInputStream(received.content());
            open.add(content);
            return content;
        } catch (IOException e) {
            throw new FtpException.ConnectionLost("the upload " + received + " cannot be read: " + e, Reply.NONE, e);
        }
    }

    @Override
    public Path file() {
        requireUse();
        return received.content();
    }

    @Override
    public void refuse(Refusal refusal, String reason) {
        requireUse();
        Objects.requireNonNull(refusal, "refusal");
        if (reason.chars().anyMatch(Character::isISOControl)) {
            throw invalid("the reason of a refusal has a control character in it, and cannot be a reply's text");
        }
        this.refusal = Optional.of(new Answer(Answer.Outcome.of(refusal), reason));
    }

    /** What the partner is to be told, if the bean has refused it. */
    Optional<Answer> refusal() {
        return refusal;
    }

    private void requireUse() {
        if (over) {
            throw invalid("the upload " + received + " was used after onUpload had returned");
        }
    }

    private static FtpException invalid(String message) {
        return new FtpException.InvalidArgument(message, Reply.NONE, null);
    }

    /** The bean has returned: what it has left open is closed. */
    @Override
    public void close() {
        over = true;
        for (InputStream content : open) {
            try {
                content.close();
            } catch (IOException e) {
                ListenerLog.notClosed(received, e);
            }
        }
    }

    @Override
    public String toString() {
        return "upload " + received;
    }
}
