package org.ftpra.engine.session;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ftpra.engine.control.Ticker;
import org.ftpra.engine.control.TlsSettings;
import org.ftpra.engine.data.DataChannelChoice;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.data.DataChannelSettings;

/**
 * All that a session must be told. Immutable.
 *
 * @param server where to connect
 * @param tls how the channels are protected, or empty for clear text
 * @param timeouts the limits of every wait
 * @param charset of names, where UTF-8 is not agreed on
 * @param negotiateUtf8 whether UTF-8 is asked for (RFC 2640)
 * @param dataChannels how data channels are opened
 * @param type the representation type that a session begins with
 * @param homeDirectory the directory after log-in, or empty for the server's choice
 * @param loginCommands whole command lines sent after log-in, in this order
 * @param noopInterval how often a NOOP is sent during a transfer; zero for never
 * @param verifySize whether the size of a file is asked for after its transfer
 * @param verifyHash whether the hash of a file is compared, too, where what was stored is proved apart from its transfer
 * @param ticker the clock of all limits
 * @param limits what it keeps to for the sake of others
 */
public record SessionSettings(
        ServerAddress server,
        Optional<TlsSettings> tls,
        Timeouts timeouts,
        Charset charset,
        boolean negotiateUtf8,
        DataChannelChoice dataChannels,
        RepresentationType type,
        Optional<String> homeDirectory,
        List<String> loginCommands,
        Duration noopInterval,
        boolean verifySize,
        boolean verifyHash,
        Ticker ticker,
        Limits limits) {

    /** Copies the commands; refuses active mode behind a proxy. */
    public SessionSettings {
        loginCommands = List.copyOf(loginCommands);
        if (server.proxy().isPresent() && dataChannels.mode() == DataChannelMode.ACTIVE) {
            throw new IllegalArgumentException("no server can dial us through a proxy");
        }
    }

    /** Without limits, and without a look at hashes. */
    public SessionSettings(
            ServerAddress server,
            Optional<TlsSettings> tls,
            Timeouts timeouts,
            Charset charset,
            boolean negotiateUtf8,
            DataChannelChoice dataChannels,
            RepresentationType type,
            Optional<String> homeDirectory,
            List<String> loginCommands,
            Duration noopInterval,
            boolean verifySize,
            Ticker ticker) {
        this(
                server,
                tls,
                timeouts,
                charset,
                negotiateUtf8,
                dataChannels,
                type,
                homeDirectory,
                loginCommands,
                noopInterval,
                verifySize,
                false,
                ticker,
                Limits.NONE);
    }

    /** With other limits. */
    public SessionSettings with(Limits other) {
        return new SessionSettings(
                server,
                tls,
                timeouts,
                charset,
                negotiateUtf8,
                dataChannels,
                type,
                homeDirectory,
                loginCommands,
                noopInterval,
                verifySize,
                verifyHash,
                ticker,
                other);
    }

    /** With data channels opened in this manner. */
    SessionSettings with(DataChannelChoice other) {
        return new SessionSettings(
                server,
                tls,
                timeouts,
                charset,
                negotiateUtf8,
                other,
                type,
                homeDirectory,
                loginCommands,
                noopInterval,
                verifySize,
                verifyHash,
                ticker,
                limits);
    }

    DataChannelSettings dataChannelSettings() {
        return new DataChannelSettings(
                server.proxy().isPresent() ? dataChannels.passiveAlone() : dataChannels,
                timeouts.connect(),
                timeouts.data(),
                timeouts.abort(),
                ticker,
                limits.bandwidth(),
                server.route());
    }
}
