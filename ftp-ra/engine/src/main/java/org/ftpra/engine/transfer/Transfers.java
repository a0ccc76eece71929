package org.ftpra.engine.transfer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.Refusals;
import org.ftpra.engine.session.RepresentationType;
import org.ftpra.engine.session.TransferExchange;
import org.ftpra.engine.session.TransferSeries;
import org.ftpra.engine.session.TransferStep;
import org.ftpra.engine.transfer.TransferResult.Verification;

/** Transfers one after another, each verified before the next begins. */
final class Transfers implements AutoCloseable {

    private final FtpSession session;
    private final TransferSeries series;
    private final SizeCheck sizes;
    private final Optional<Behind> behind;

    Transfers(FtpSession session, List<TransferStep> steps) throws FtpFailure {
        this(session, steps, Optional.empty());
    }

    /** With what is asked behind the size of each upload, if its step asks for that. */
    Transfers(FtpSession session, List<TransferStep> steps, Optional<Behind> behind) throws FtpFailure {
        this.session = session;
        this.series = session.series(steps);
        this.sizes = new SizeCheck(session);
        this.behind = behind;
    }

    /**
     * Begins the next one, which is an upload.
     *
     * @param before the size that the file has already; empty if the size afterwards says nothing
     * @param hash goes on with what is sent
     */
    UploadStream upload(String path, OptionalLong before, Optional<RunningHash> hash) throws FtpFailure {
        long start = now();
        try {
            TransferExchange exchange = series.next();
            return new UploadStream(
                    exchange,
                    exchange.piece(session.buffer()),
                    isText(),
                    hash,
                    bytes -> sent(exchange, path, before, start));
        } catch (FtpFailure e) {
            throw isRefusal(e) ? new Refusals(session).ofNew(e.reply().get(), path) : e;
        }
    }

    private TransferResult sent(TransferExchange exchange, String path, OptionalLong before, long start)
            throws FtpFailure {
        List<Reply> answers = series.checks();
        answers.stream().skip(1).forEach(behind.map(Behind::answer).orElse(answer -> {}));
        Verification verification = before.isEmpty()
                ? Verification.UNVERIFIED
                : sizes.verify(answers.stream().findFirst(), path, before.getAsLong() + exchange.bytes());
        return result(exchange, start, verification);
    }

    /** Begins the next one, which is a download. */
    DownloadStream download(String path) throws FtpFailure {
        long start = now();
        try {
            TransferExchange exchange = series.next();
            return new DownloadStream(exchange, session.buffer(), isText(), bytes -> received(exchange, path, start));
        } catch (FtpFailure e) {
            throw isRefusal(e) ? new Refusals(session).ofExisting(e.reply().get(), path) : e;
        }
    }

    /** What ended without close_notify must have the right size. */
    private TransferResult received(TransferExchange exchange, String path, long start) throws FtpFailure {
        Verification verification = sizes.verify(series.checks().stream().findFirst(), path, exchange.bytes());
        if (verification == Verification.UNVERIFIED && !exchange.isEndProven()) {
            verification = sizes.prove(path, exchange.bytes());
        }
        if (verification == Verification.UNVERIFIED) {
            exchange.requireProvenEnd();
        }
        return result(exchange, start, verification);
    }

    private TransferResult result(TransferExchange exchange, long start, Verification verification) {
        return new TransferResult(exchange.bytes(), Duration.ofNanos(now() - start), verification);
    }

    /** With nothing else on its way, the server can be asked what its refusal means. */
    private boolean isRefusal(FtpFailure failure) {
        return failure.kind() == Kind.REFUSED && failure.reply().isPresent() && !series.isOutstanding();
    }

    private boolean isText() {
        return session.type() == RepresentationType.ASCII;
    }

    private long now() {
        return session.settings().ticker().nanos();
    }

    @Override
    public void close() {
        series.close();
    }
}
