package org.ftpra.engine.session;

import java.util.Optional;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.Encoding;
import org.ftpra.engine.control.Features;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.data.DataChannelOpener;
import org.ftpra.engine.trust.TrustFailure;

/** Takes a new control channel through greeting and log-in (RFC 959 section 5.4, RFC 2389, RFC 2640). */
final class Login {

    private final ControlChannel control;
    private final SessionSettings settings;
    private final Protection protection;
    private Features features = Features.NONE;

    Login(ControlChannel control, DataChannelOpener opener, SessionSettings settings, ServerKnowledge knowledge) {
        this.control = control;
        this.settings = settings;
        this.protection = new Protection(control, opener, settings, knowledge.tls());
    }

    /** With {@code secured} run once the control channel is under TLS. */
    Welcome run(Credentials credentials, Runnable secured) throws FtpFailure {
        Reply greeting = protection.greeting(secured);
        identify(credentials);
        protection.protectData();
        askFeatures();
        agreeOnUtf8();
        sendLoginCommands();
        return new Welcome(greeting.text(), features, goHome());
    }

    private void identify(Credentials credentials) throws FtpFailure {
        String password = password(credentials);
        Reply reply = control.call(Command.of("USER", credentials.userName()));
        if (reply.code() == 331) {
            reply = control.call(secret("PASS", password));
        }
        if (reply.code() == 332) {
            reply = control.call(secret("ACCT", credentials.account()));
        }
        checkLoggedIn(reply, credentials);
    }

    /** Before USER is sent: a server may count a log-in that was begun and not ended as a failed one. */
    private static String password(Credentials credentials) throws FtpFailure {
        try {
            return credentials.password().read();
        } catch (TrustFailure e) {
            throw FtpFailure.of(Kind.INVALID_ARGUMENT, "the password of " + credentials + " cannot be read", e);
        }
    }

    /** An empty password is sent as such: some servers take it. */
    private static Command secret(String verb, String value) throws FtpFailure {
        return value.isEmpty() ? Command.of(verb) : Command.of(verb, value);
    }

    private static void checkLoggedIn(Reply reply, Credentials credentials) throws FtpFailure {
        if (!reply.isCompletion()) {
            Kind kind = reply.isTransientRefusal() ? Kind.REFUSED : Kind.ACCESS_DENIED;
            throw FtpFailure.of(kind, "the log-in of " + credentials + " was refused", reply);
        }
    }

    private void askFeatures() throws FtpFailure {
        Reply reply = control.call(Command.of("FEAT"));
        features = reply.isCompletion() ? Features.of(reply) : Features.NONE;
    }

    /** A server that lists UTF8 speaks it, whatever it thinks of OPTS (Pure-FTPd: 504); vsftpd only accepts OPTS. */
    private void agreeOnUtf8() throws FtpFailure {
        if (settings.negotiateUtf8()) {
            Reply reply = control.call(Command.of("OPTS", "UTF8 ON"));
            if (reply.isCompletion() || features.offers("UTF8")) {
                control.use(Encoding.UTF_8);
            }
        }
    }

    private void sendLoginCommands() throws FtpFailure {
        for (String line : settings.loginCommands()) {
            Reply reply = control.call(Command.line(line));
            if (!reply.isCompletion()) {
                throw FtpFailure.of(Kind.REFUSED, "a configured log-in command was refused", reply);
            }
        }
    }

    private Optional<String> goHome() throws FtpFailure {
        if (settings.homeDirectory().isPresent()) {
            changeTo(settings.homeDirectory().get());
        }
        return DirectoryReply.path(control.call(Command.of("PWD")));
    }

    private void changeTo(String home) throws FtpFailure {
        Reply reply = control.call(Command.of("CWD", home));
        if (!reply.isCompletion()) {
            throw FtpFailure.of(Kind.REFUSED, "the configured home directory was refused", reply);
        }
    }

    /**
     * What a log-in tells.
     *
     * @param banner the greeting's text
     * @param features what the server offers
     * @param home the directory where the session is, where the server tells it
     */
    record Welcome(String banner, Features features, Optional<String> home) {}
}
