package org.ftpra.engine.scripted;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Notice;
import org.ftpra.engine.control.Proxy;
import org.ftpra.engine.control.Ticker;
import org.ftpra.engine.control.TlsSettings;
import org.ftpra.engine.data.DataChannelChoice;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.session.Credentials;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.Limits;
import org.ftpra.engine.session.RepresentationType;
import org.ftpra.engine.session.ServerAddress;
import org.ftpra.engine.session.ServerKnowledge;
import org.ftpra.engine.session.SessionSettings;
import org.ftpra.engine.session.Timeouts;

/** The settings of a session with a scripted server, and the session they open. */
public final class Client {

    private final int port;
    private final List<Notice> notices = new CopyOnWriteArrayList<>();
    private final ServerKnowledge knowledge;
    private Timeouts timeouts = all(Duration.ofSeconds(10));
    private Charset charset = StandardCharsets.ISO_8859_1;
    private boolean negotiateUtf8 = true;
    private String host = "127.0.0.1";
    private Optional<Proxy> proxy = Optional.empty();
    private Optional<TlsSettings> tls = Optional.empty();
    private DataChannelChoice choice = DataChannelChoice.AUTO.oneByOne();
    private RepresentationType type = RepresentationType.IMAGE;
    private String home;
    private List<String> loginCommands = List.of();
    private Duration noopInterval = Duration.ZERO;
    private boolean verifySize = true;
    private Ticker ticker = Ticker.SYSTEM;
    private Limits limits = Limits.NONE;
    private Credentials credentials = new Credentials("me", "secret", "account");

    /** A client of this server. */
    public Client(ScriptedServer server) {
        this.port = server.port();
        this.knowledge = new ServerKnowledge("127.0.0.1:" + port, notices::add);
    }

    private static Timeouts all(Duration limit) {
        return new Timeouts(limit, limit, limit, limit);
    }

    /** The limit of every wait. */
    public Client limit(Duration limit) {
        timeouts = all(limit);
        return this;
    }

    /** The limits of each kind of wait. */
    public Client limits(Timeouts limits) {
        timeouts = limits;
        return this;
    }

    /** The configured charset, without UTF-8. */
    public Client charset(Charset other) {
        charset = other;
        negotiateUtf8 = false;
        return this;
    }

    /** Who opens data channels. */
    public Client mode(DataChannelMode other) {
        return choice(DataChannelChoice.of(other).oneByOne());
    }

    /** How data channels are opened. */
    public Client choice(DataChannelChoice other) {
        choice = other;
        return this;
    }

    /** TLS. */
    public Client tls(TlsSettings settings) {
        tls = Optional.of(settings);
        return this;
    }

    /** The type of transfers. */
    public Client type(RepresentationType other) {
        type = other;
        return this;
    }

    /** The home directory. */
    public Client home(String directory) {
        home = directory;
        return this;
    }

    /** Lines after log-in. */
    public Client loginCommands(String... lines) {
        loginCommands = List.of(lines);
        return this;
    }

    /** How often a NOOP is sent in a transfer. */
    public Client noopInterval(Duration interval) {
        noopInterval = interval;
        return this;
    }

    /** No SIZE after a transfer. */
    public Client withoutSizeCheck() {
        verifySize = false;
        return this;
    }

    /** The clock. */
    public Client ticker(Ticker other) {
        ticker = other;
        return this;
    }

    /** What it keeps to for the sake of others. */
    public Client limits(Limits other) {
        limits = other;
        return this;
    }

    /** Who logs in. */
    public Client credentials(String user, String password, String account) {
        credentials = new Credentials(user, password, account);
        return this;
    }

    /** What its sessions have learned. */
    public ServerKnowledge knowledge() {
        return knowledge;
    }

    /** What an operator was told. */
    public List<Notice> notices() {
        return notices;
    }

    /** Under this name. */
    public Client host(String name) {
        host = name;
        return this;
    }

    /** Through this proxy. */
    public Client through(Proxy other) {
        proxy = Optional.of(other);
        return this;
    }

    /** Connects and logs in while the clock stands; it goes from then on. */
    public FtpSession openInPeace() throws FtpFailure {
        HeldTicker held = new HeldTicker();
        FtpSession session = ticker(held).open();
        held.letGo();
        return session;
    }

    /** Connects and logs in. */
    public FtpSession open() throws FtpFailure {
        return FtpSession.open(settings(), credentials, knowledge);
    }

    private SessionSettings settings() {
        return new SessionSettings(
                new ServerAddress(host, port, proxy),
                tls,
                timeouts,
                charset,
                negotiateUtf8,
                choice,
                type,
                Optional.ofNullable(home),
                loginCommands,
                noopInterval,
                verifySize,
                false,
                ticker,
                limits);
    }
}
