package org.ftpra.engine.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

    private static final Command FEAT = Command.of("FEAT");
    private static final Command SYST = Command.of("SYST");
    private static final Command UTF8 = new Command("OPTS", "UTF8 ON");
    private static final Command PWD = Command.of("PWD");

    private final ControlChannel control;
    private final SessionSettings settings;
    private final ServerKnowledge knowledge;
    private final Protection protection;

    Login(ControlChannel control, DataChannelOpener opener, SessionSettings settings, ServerKnowledge knowledge) {
        this.control = control;
        this.settings = settings;
        this.knowledge = knowledge;
        this.protection = new Protection(control, opener, settings, knowledge.tls());
    }

    /** With {@code secured} run once the control channel is under TLS. */
    Welcome run(Credentials credentials, Runnable secured) throws FtpFailure {
        Reply greeting = protection.greeting(secured);
        identify(credentials);
        protection.protectData();
        return introduce(greeting.text());
    }

    private void identify(Credentials credentials) throws FtpFailure {
        Command user = Command.of("USER", credentials.userName());
        Command pass = secret("PASS", password(credentials));
        Reply reply = isTogether() ? bothSaid(user, pass) : control.call(user);
        if (reply.code() == 331) {
            reply = control.call(pass);
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

    /** Some servers close when they refuse USER; then that was the answer. */
    private Reply bothSaid(Command user, Command pass) throws FtpFailure {
        control.send(user, pass);
        Reply first = control.receiveFinal(user, control.replyTimeout());
        try {
            Reply second = control.receiveFinal(pass, control.replyTimeout());
            return first.code() == 331 ? second : first;
        } catch (FtpFailure e) {
            if (first.isRefusal()) {
                return first;
            }
            throw e;
        }
    }

    /** What is asked at every log-in: all in one segment, if that is allowed. */
    private Welcome introduce(String banner) throws FtpFailure {
        boolean goesOn =
                settings.loginCommands().isEmpty() && settings.homeDirectory().isEmpty();
        Map<Command, Reply> replies = answers(questions(goesOn));
        learnSystem(replies.get(SYST));
        if (!goesOn) {
            sendLoginCommands();
            changeDirectory();
            replies.putAll(answers(home()));
        }
        return new Welcome(banner, features(replies), DirectoryReply.path(replies.get(PWD)), type(replies));
    }

    private Map<Command, Reply> answers(List<Command> questions) throws FtpFailure {
        Map<Command, Reply> replies = new HashMap<>();
        if (isTogether()) {
            control.send(questions.toArray(Command[]::new));
        }
        for (Command question : questions) {
            replies.put(
                    question,
                    isTogether() ? control.receiveFinal(question, control.replyTimeout()) : control.call(question));
            agreeOnUtf8(question, replies);
        }
        return replies;
    }

    private List<Command> questions(boolean goesOn) {
        Stream<Command> first = Stream.of(FEAT, SYST, UTF8)
                .filter(each -> each != UTF8 || settings.negotiateUtf8())
                .filter(each ->
                        each != SYST || (isTogether() && knowledge.system().isEmpty()));
        return Stream.concat(first, goesOn ? home().stream() : Stream.empty()).toList();
    }

    /** The type costs nothing here, and a round trip later. */
    private List<Command> home() {
        return isTogether() ? List.of(PWD, settings.type().command()) : List.of(PWD);
    }

    private boolean isTogether() {
        return settings.dataChannels().together();
    }

    private void learnSystem(Reply reply) {
        if (reply != null) {
            knowledge.learnSystem(reply.isCompletion() ? reply.text() : "");
        }
    }

    private static Features features(Map<Command, Reply> replies) {
        Reply reply = replies.get(FEAT);
        return reply.isCompletion() ? Features.of(reply) : Features.NONE;
    }

    /**
     * From its answer on, the server writes names in UTF-8. One that lists UTF8 speaks it, whatever it thinks of OPTS
     * (Pure-FTPd: 504); vsftpd only accepts OPTS.
     */
    private void agreeOnUtf8(Command question, Map<Command, Reply> replies) {
        if (question == UTF8
                && (replies.get(UTF8).isCompletion() || features(replies).offers("UTF8"))) {
            control.use(Encoding.UTF_8);
        }
    }

    private Optional<RepresentationType> type(Map<Command, Reply> replies) {
        Reply reply = replies.get(settings.type().command());
        return reply != null && reply.isCompletion() ? Optional.of(settings.type()) : Optional.empty();
    }

    private void sendLoginCommands() throws FtpFailure {
        for (String line : settings.loginCommands()) {
            Reply reply = control.call(Command.line(line));
            if (!reply.isCompletion()) {
                throw FtpFailure.of(Kind.REFUSED, "a configured log-in command was refused", reply);
            }
        }
    }

    private void changeDirectory() throws FtpFailure {
        if (settings.homeDirectory().isPresent()) {
            Reply reply =
                    control.call(Command.of("CWD", settings.homeDirectory().get()));
            if (!reply.isCompletion()) {
                throw FtpFailure.of(Kind.REFUSED, "the configured home directory was refused", reply);
            }
        }
    }

    /**
     * What a log-in tells.
     *
     * @param banner the greeting's text
     * @param features what the server offers
     * @param home the directory where the session is, where the server tells it
     * @param type the representation type that was agreed on already
     */
    record Welcome(String banner, Features features, Optional<String> home, Optional<RepresentationType> type) {}
}
