package org.ftpra.api;

import java.io.InputStream;
import java.nio.file.Path;

/**
 * One file that a partner has uploaded, while a bean takes it. It lies on the local disk.
 *
 * <p>Confined to the thread that called {@link FtpUploadListener#onUpload}, and to the time of that call: afterwards its methods
 * throw {@link FtpException.InvalidArgument}.
 */
public interface FtpUpload {

    /** {@return where the partner put it: an absolute path of directories that only the partner sees, with {@code /} between them} */
    String path();

    /** {@return the last part of that path} */
    String name();

    /** {@return the size in bytes} */
    long size();

    /** {@return the SHA-256 hash of the content: 64 hexadecimal digits in small letters} */
    String sha256();

    /** {@return who uploaded it} */
    FtpPartner partner();

    /** {@return how often this upload was delivered, with this time; 1 for the first, and always with AFTER_COMMIT} */
    int attempt();

    /**
     * Whether the same partner has uploaded the same file before, and a bean has taken it; {@code duplicates} says whether such
     * an upload comes to a bean at all, {@code duplicateWindow} for how long it is recognised.
     *
     * @return {@code false} for a first upload, and for one that no bean has taken
     */
    boolean possibleDuplicate();

    /**
     * The content from its beginning.
     *
     * @return to be closed by the bean; if it is not, it is when {@code onUpload} returns
     * @throws FtpException if the file cannot be read
     */
    InputStream openInput();

    /**
     * The content as a file, to be read until {@code onUpload} returns: to be neither changed nor moved, and copied if kept.
     *
     * @return its path on the local disk
     */
    Path file();

    /**
     * Refuses the upload for good: the partner is told so if this transaction commits, and nothing is kept of the file. A second
     * call replaces the first.
     *
     * @param refusal by which reply; not {@code null}
     * @param reason in words that the partner gets to read; not {@code null}, without line breaks
     * @throws FtpException.InvalidArgument if the reason has a line break or other control character in it
     */
    void refuse(Refusal refusal, String reason);

    /** The replies by which an upload is refused (RFC 959, section 4.2.2). */
    enum Refusal {
        /** 550: the requested action is not taken. */
        NOT_TAKEN(550),
        /** 552: it is more than may be stored. */
        TOO_MUCH(552),
        /** 553: such a name is not allowed. */
        NAME_NOT_ALLOWED(553);

        private final int replyCode;

        Refusal(int replyCode) {
            this.replyCode = replyCode;
        }

        /** {@return the reply's three digits} */
        public int replyCode() {
            return replyCode;
        }
    }
}
