package org.ftpra.adapter.outbound;

import org.ftpra.adapter.transaction.RemoteFiles.Upload;
import org.ftpra.api.FtpException;
import org.ftpra.api.FtpException.Reply;
import org.ftpra.api.FtpOutputStream;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.transfer.UploadStream;

/** The upload that an application writes. Not thread-safe, but for what {@link OpenTransfer} guards. */
final class HandleOutputStream extends FtpOutputStream {

    private final OpenTransfer transfer;
    private final Upload whole;
    private final UploadStream upload;
    private State state = State.OPEN;
    private FtpException failure;

    HandleOutputStream(OpenTransfer transfer, Upload whole) {
        this.transfer = transfer;
        this.whole = whole;
        this.upload = whole.stream();
    }

    @Override
    public void write(int value) {
        step(() -> upload.write(value));
    }

    @Override
    public void write(byte[] source, int offset, int length) {
        step(() -> upload.write(source, offset, length));
    }

    @Override
    public void flush() {
        step(upload::flush);
    }

    private void step(OpenTransfer.Step step) {
        requireOpen();
        try {
            transfer.step(step);
        } catch (FtpException e) {
            state = State.FAILED;
            failure = e;
            throw e;
        }
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw new FtpException.InvalidArgument("this upload is over: it was " + state.words, Reply.NONE, failure);
        }
    }

    @Override
    public void abort() {
        if (state == State.OPEN) {
            state = State.ABORTED;
            transfer.giveUp("this upload was aborted");
        }
    }

    /** Also after a failure it must not look as if the file were stored. */
    @Override
    public void close() {
        if (state == State.OPEN) {
            step(this::complete);
            state = State.STORED;
        } else if (state == State.FAILED) {
            throw givenUp(new FtpException.TransferIncomplete(
                    "the upload failed before it was closed: " + failure.getMessage(), reply(failure), failure));
        }
    }

    private void complete() throws FtpFailure {
        upload.close();
        whole.complete();
    }

    /** What failed may have been the write alone (busyTimeout, an interrupt): the transfer must not stay open. */
    private FtpException givenUp(FtpException incomplete) {
        try {
            transfer.giveUp("this upload was given up");
        } catch (FtpException e) {
            incomplete.addSuppressed(e);
        }
        return incomplete;
    }

    private static Reply reply(FtpException failure) {
        return new Reply(failure.command(), failure.replyCode(), failure.replyText());
    }

    private enum State {
        OPEN("not"),
        STORED("completed"),
        ABORTED("aborted"),
        FAILED("ended by a failure");

        private final String words;

        State(String words) {
            this.words = words;
        }
    }
}
