package org.ftpra.adapter.listener;

import jakarta.resource.spi.work.SecurityContext;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkContext;
import jakarta.resource.spi.work.WorkContextProvider;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.callback.PasswordValidationCallback;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;

/** A container's realm, and who is the caller in each of its threads. Thread-safe. */
final class RealmUnderTest implements UnaryOperator<Work> {

    private final Map<String, String> passwords;
    private final ThreadLocal<String> caller = new ThreadLocal<>();
    private volatile boolean configured = true;

    RealmUnderTest(Map<String, String> passwords) {
        this.passwords = passwords;
    }

    /** From now on, or no more, its administrator has told it of a security domain. */
    void configured(boolean yes) {
        configured = yes;
    }

    /** In whose name this thread does what it does. */
    Optional<String> caller() {
        return Optional.ofNullable(caller.get());
    }

    @Override
    public Work apply(Work work) {
        return new Work() {
            @Override
            public void run() {
                if (work instanceof WorkContextProvider provider) {
                    provider.getWorkContexts().forEach(RealmUnderTest.this::setUp);
                }
                try {
                    work.run();
                } finally {
                    caller.remove();
                }
            }

            @Override
            public void release() {
                work.release();
            }
        };
    }

    private void setUp(WorkContext context) {
        if (!configured) {
            throw new IllegalStateException("no security domain");
        }
        ((SecurityContext) context).setupSecurityContext(this::answer, new Subject(), null);
    }

    private void answer(Callback... all) {
        Arrays.stream(all).forEach(asked -> answer(asked, isCallerNamed(all)));
    }

    private static boolean isCallerNamed(Callback... all) {
        return Arrays.stream(all).anyMatch(CallerPrincipalCallback.class::isInstance);
    }

    /** Like WildFly, it looks at the password only of somebody who is to be the caller. */
    private void answer(Callback asked, boolean callerIsNamed) {
        if (asked instanceof PasswordValidationCallback question && callerIsNamed) {
            String right = passwords.get(question.getUsername());
            question.setResult(right != null && Arrays.equals(right.toCharArray(), question.getPassword()));
        } else if (asked instanceof CallerPrincipalCallback identity) {
            caller.set(identity.getName());
        }
    }
}
