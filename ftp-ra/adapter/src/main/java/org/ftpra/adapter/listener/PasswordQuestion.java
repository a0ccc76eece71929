package org.ftpra.adapter.listener;

import jakarta.resource.spi.work.SecurityContext;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.callback.PasswordValidationCallback;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;

/**
 * Asks the container's realm whether a password is a user's. That user is named as the caller in the same breath: WildFly looks at
 * a password only so.
 */
final class PasswordQuestion extends SecurityContext {

    private static final long serialVersionUID = 1L;

    private final String user;
    private final transient char[] password;
    private final transient CompletableFuture<Boolean> answer;

    /** The answer is completed by the container, or by nobody. */
    PasswordQuestion(String user, char[] password, CompletableFuture<Boolean> answer) {
        this.user = user;
        this.password = password;
        this.answer = answer;
    }

    @Override
    public void setupSecurityContext(CallbackHandler handler, Subject execution, Subject service) {
        PasswordValidationCallback question = new PasswordValidationCallback(execution, user, password);
        try {
            handler.handle(new Callback[] {question, new CallerPrincipalCallback(execution, user)});
            answer.complete(question.getResult());
        } catch (IOException | UnsupportedCallbackException | RuntimeException e) {
            answer.completeExceptionally(e);
        } finally {
            question.clearPassword();
        }
    }
}
