package org.ftpra.adapter.listener;

import jakarta.resource.spi.UnavailableException;
import java.util.Optional;
import org.ftpra.adapter.delivery.BeanCall;
import org.ftpra.adapter.delivery.Beans;
import org.ftpra.adapter.delivery.Reason;
import org.ftpra.adapter.journal.JournalFailure;
import org.ftpra.adapter.transaction.Ending;
import org.ftpra.api.FtpUploadListener;

/** One delivery of an upload: the bean is called, and the answer follows from how its transaction ended. Confined to its thread. */
final class UploadDelivery implements BeanCall.Call<FtpUploadListener> {

    private final Beans beans;
    private final Received received;
    private final DeliveredUpload upload;
    private final UploadResource resource;
    private final Beginning beginning;
    private Optional<Throwable> problem = Optional.empty();
    private Optional<JournalFailure> unnoted = Optional.empty();

    UploadDelivery(
            Beans beans, Received received, DeliveredUpload upload, UploadResource resource, Beginning beginning) {
        this.beginning = beginning;
        this.beans = beans;
        this.received = received;
        this.upload = upload;
        this.resource = resource;
    }

    /** Delivers it. */
    Answer run() {
        try (BeanCall call = beans.open(resource)) {
            call.run(FtpUploadListener.class, this);
        } catch (UnavailableException | BeanCall.NotBegun e) {
            ListenerLog.noBean(beans, received, e);
            return Answer.busy("the application cannot take it");
        }
        if (unnoted.isPresent()) {
            ListenerLog.noBean(beans, received, unnoted.get());
            return Answer.busy("the journal does not take it");
        }
        return answer(beans.areTransacted() ? resource.ending() : withoutTransaction());
    }

    @Override
    public void on(FtpUploadListener bean) {
        if (beans.areTransacted() && !resource.hasBegun()) {
            problem = Optional.of(new IllegalStateException("the container began a transaction without our branch"));
            return;
        }
        try {
            beginning.note();
            call(bean);
        } catch (JournalFailure e) {
            unnoted = Optional.of(e);
            resource.rollBackOnly();
        }
    }

    private void call(FtpUploadListener bean) {
        try (upload) {
            bean.onUpload(upload);
            upload.refusal().ifPresent(refused -> resource.refuse(refused.toString()));
        } catch (Throwable e) {
            problem = Optional.of(e);
            resource.rollBackOnly();
        }
    }

    @Override
    public void endedWith(Exception e) {
        problem = problem.isPresent() ? problem : Optional.of(e);
    }

    /** Without one the upload is taken when the bean has returned: told at least once. */
    private Ending withoutTransaction() {
        if (problem.isPresent()) {
            return Ending.ROLLED_BACK;
        }
        try {
            resource.taken();
            return Ending.COMMITTED;
        } catch (JournalFailure e) {
            problem = Optional.of(e);
            return Ending.OPEN;
        }
    }

    private Answer answer(Ending ending) {
        return switch (ending) {
            case COMMITTED -> upload.refusal().map(this::refused).orElseGet(this::taken);
            case OPEN, HEURISTIC -> undecided();
            case ROLLED_BACK -> rolledBack();
        };
    }

    private Answer taken() {
        ListenerLog.taken(beans, received);
        return Answer.taken();
    }

    private Answer refused(Answer refusal) {
        ListenerLog.refused(beans, received, refusal);
        return refusal;
    }

    private Answer undecided() {
        ListenerLog.undecided(beans, received, resource);
        return Answer.undecided();
    }

    private Answer rolledBack() {
        if (!BeanCall.hasReached(problem.orElse(null))) {
            ListenerLog.noBean(beans, received, problem.orElseThrow());
            return Answer.busy("the application ends");
        }
        ListenerLog.rolledBack(beans, received, reason());
        return Answer.rolledBack();
    }

    /** Why it was rolled back. */
    String reason() {
        return problem.map(Reason::of).orElse("its transaction was rolled back");
    }

    /** Before the bean is called, and only then: what is not called is no attempt. */
    @FunctionalInterface
    interface Beginning {

        void note() throws JournalFailure;
    }
}
