package org.ftpra.adapter.listener;

import jakarta.resource.NotSupportedException;
import jakarta.resource.spi.work.SecurityContext;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkAdapter;
import jakarta.resource.spi.work.WorkEvent;
import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import java.io.IOException;
import java.security.Principal;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.security.auth.Subject;
import javax.security.auth.callback.CallbackHandler;
import org.ftpra.api.FtpPartner;

/** The application server's own realm, by security inflow (Connectors 2.1, chapter 16). Thread-safe. */
final class Realm implements Partners, Callers {

    static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CALLBACKS = "jakarta.security.auth.message.callback.PasswordValidationCallback";

    private final WorkManager work;

    private Realm(WorkManager work) {
        this.work = work;
    }

    /** @throws NotSupportedException if the application server does not have that */
    static Realm of(DoorSurroundings around) throws NotSupportedException {
        if (!around.securityInflow() || !hasCallbacks()) {
            throw new NotSupportedException("authentication is 'CONTAINER', and this application server gives Work no"
                    + " security context (Connectors 2.1, chapter 16); expected USERS_FILE here");
        }
        tryOut(around.work());
        return new Realm(around.work());
    }

    /** Some say that they have it, and want to be told of a security domain first. */
    private static void tryOut(WorkManager work) throws NotSupportedException {
        try {
            work.doWork(new PartnerWork(new NoIdentity(), () -> {}), PATIENCE.toMillis(), null, null);
        } catch (WorkException e) {
            throw new NotSupportedException(
                    "authentication is 'CONTAINER', and this application server sets up no security context"
                            + " (Connectors 2.1, chapter 16): " + e.getMessage()
                            + "; expected a server that is told its security domain for the resource adapter, or"
                            + " USERS_FILE",
                    e);
        }
    }

    private static boolean hasCallbacks() {
        try {
            return Class.forName(CALLBACKS, false, Realm.class.getClassLoader()) != null;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** A certificate counts for nothing here: the realm knows users by their passwords. */
    @Override
    public Optional<Principal> authenticate(String user, String password, Optional<X509Certificate> certificate)
            throws IOException {
        Optional<PartnerName> name = PartnerName.parse(user);
        return name.isPresent() && isRight(user, password) ? Optional.of(name.get()) : Optional.empty();
    }

    private boolean isRight(String user, String password) throws IOException {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        PasswordQuestion question = new PasswordQuestion(user, password.toCharArray(), answer);
        Runnable unasked =
                () -> answer.completeExceptionally(new IllegalStateException("it has asked its realm nothing"));
        try {
            work.scheduleWork(new PartnerWork(question, unasked), WorkManager.INDEFINITE, null, new Unasked(answer));
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (WorkException | ExecutionException | TimeoutException e) {
            throw new IOException("the application server cannot check a password: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the application server checked a password", e);
        }
    }

    @Override
    public Work work(FtpPartner partner, Runnable task) {
        return new PartnerWork(new PartnerIdentity(partner.name()), task);
    }

    @Override
    public Answer call(FtpPartner partner, Supplier<Answer> delivery) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        try {
            work.doWork(work(partner, () -> answer.complete(delivery.get())));
            return answer.getNow(Answer.busy("the application server has not called the application"));
        } catch (WorkException e) {
            ListenerLog.callerRefused(partner, e);
            return Answer.busy("the application server does not take its caller");
        }
    }

    /** Nobody in particular, who asks for nothing. */
    private static final class NoIdentity extends SecurityContext {

        private static final long serialVersionUID = 1L;

        @Override
        public void setupSecurityContext(CallbackHandler handler, Subject execution, Subject service) {}
    }

    /** What the container did not begin, it tells nobody else. */
    private static final class Unasked extends WorkAdapter {

        private final CompletableFuture<Boolean> answer;

        Unasked(CompletableFuture<Boolean> answer) {
            this.answer = answer;
        }

        @Override
        public void workRejected(WorkEvent event) {
            answer.completeExceptionally(event.getException());
        }

        /** So ends, too, what had no security context. */
        @Override
        public void workCompleted(WorkEvent event) {
            if (event.getException() != null) {
                answer.completeExceptionally(event.getException());
            }
        }
    }
}
