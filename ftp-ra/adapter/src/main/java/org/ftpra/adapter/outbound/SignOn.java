package org.ftpra.adapter.outbound;

import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.SecurityException;
import jakarta.resource.spi.security.PasswordCredential;
import java.util.Optional;
import javax.security.auth.Subject;
import org.ftpra.adapter.config.Substitution;
import org.ftpra.engine.session.Credentials;

/**
 * Says who logs in: the container's sign-on, the application's, or the factory's own user (Connectors 2.1, sections 9.1.8
 * and 9.1.9). Never mixes two of them.
 */
final class SignOn {

    private final FtpManagedConnectionFactory factory;
    private final Credentials configured;

    /** For this factory, with its own user. */
    SignOn(FtpManagedConnectionFactory factory, Credentials configured) {
        this.factory = factory;
        this.configured = configured;
    }

    Credentials of(Subject subject, ConnectionRequestInfo info) throws SecurityException {
        Optional<Credentials> container = subject == null ? Optional.empty() : ofContainer(subject);
        Optional<Credentials> application = ofApplication(info);
        if (container.isPresent() && application.isPresent()) {
            return ofBoth(container.get(), application.get());
        }
        return container.or(() -> application).or(this::own).orElseThrow(SignOn::nobody);
    }

    /** The credential that is meant for this factory. An empty user stands for none: so do GlassFish and Payara say it. */
    private Optional<Credentials> ofContainer(Subject subject) throws SecurityException {
        PasswordCredential credential = subject.getPrivateCredentials(PasswordCredential.class).stream()
                .filter(candidate -> factory.equals(candidate.getManagedConnectionFactory()))
                .findFirst()
                .orElseThrow(() -> new SecurityException(
                        "the container's sign-on has no user name and password (PasswordCredential) for " + factory));
        return Optional.of(credential)
                .filter(found ->
                        found.getUserName() != null && !found.getUserName().isEmpty())
                .map(found -> ofContainer(found.getUserName(), text(found.getPassword())));
    }

    private Credentials ofContainer(String user, String password) {
        Credentials found = credentials(user, password);
        return found.equals(asWritten()) || standsForOwn(user, password) ? configured : found;
    }

    /** GlassFish puts values in the place of <code>${name}</code> in the factory, but not in the sign-on that repeats it. */
    private boolean standsForOwn(String user, String password) {
        Substitution substitution = Substitution.ofSystem();
        return credentials(substitution.known(user), substitution.known(password))
                .equals(configured);
    }

    /** As GlassFish and Payara repeat it in a sign-on: with every <code>${name:default}</code> that is still in it. */
    private Credentials asWritten() {
        return credentials(factory.getUserName(), factory.getPassword());
    }

    private static String text(char[] password) {
        return password == null ? "" : new String(password);
    }

    private Optional<Credentials> ofApplication(ConnectionRequestInfo info) {
        return info instanceof FtpRequestInfo request
                ? Optional.of(credentials(request.userName(), request.password()))
                : Optional.empty();
    }

    /** A container may give the factory's own user as a sign-on that nobody asked for (GlassFish, Payara). */
    private Credentials ofBoth(Credentials container, Credentials application) throws SecurityException {
        if (container.equals(application) || isOwn(container)) {
            return application;
        }
        throw new SecurityException("getConnection asks for " + application + ", and the container signs on "
                + container + ": use res-auth 'Application', or getConnection()");
    }

    private boolean isOwn(Credentials credentials) {
        return credentials.equals(configured);
    }

    private Optional<Credentials> own() {
        return Optional.of(configured).filter(own -> !own.userName().isEmpty());
    }

    private Credentials credentials(String user, String password) {
        return new Credentials(user, password, configured.account());
    }

    private static SecurityException nobody() {
        return new SecurityException("nobody to log in as: userName is empty, and neither the container's sign-on nor"
                + " getConnection(user, password) names a user");
    }
}
