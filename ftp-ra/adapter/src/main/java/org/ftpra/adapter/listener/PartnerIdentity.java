package org.ftpra.adapter.listener;

import jakarta.resource.spi.work.SecurityContext;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import java.io.IOException;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;

/** A partner who has logged in with the container's realm, as the caller of a bean: it has the groups that the realm gives it. */
final class PartnerIdentity extends SecurityContext {

    private static final long serialVersionUID = 1L;

    private final String name;

    PartnerIdentity(String name) {
        this.name = name;
    }

    @Override
    public void setupSecurityContext(CallbackHandler handler, Subject execution, Subject service) {
        try {
            handler.handle(new Callback[] {new CallerPrincipalCallback(execution, name)});
        } catch (IOException | UnsupportedCallbackException e) {
            throw new IllegalStateException("the container takes no caller: " + e, e);
        }
    }
}
