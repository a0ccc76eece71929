package org.ftpra.adapter.config;

import jakarta.resource.spi.InvalidPropertyException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.ftpra.engine.control.Ticker;
import org.ftpra.engine.data.Bandwidth;
import org.ftpra.engine.data.DataChannelChoice;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.data.ExtendedCommands;
import org.ftpra.engine.session.Credentials;
import org.ftpra.engine.session.Limits;
import org.ftpra.engine.session.RepresentationType;
import org.ftpra.engine.session.SessionSettings;
import org.ftpra.engine.session.Timeouts;
import org.ftpra.engine.trust.Secret;

/**
 * What the deployer asked for of connections, checked. Immutable. Of an activation, what is of connection factories alone has its
 * default.
 *
 * @param session what the engine must be told
 * @param signOn who logs in where nobody else is named; of a connection factory, the user name may be empty
 * @param validationAge how long a pooled connection may be idle before it must be proved
 * @param busyTimeout how long a call waits for another thread's on the same connection
 * @param transactions how connections take part in transactions
 */
public record FtpSettings(
        SessionSettings session,
        Credentials signOn,
        Duration validationAge,
        Duration busyTimeout,
        TransactionSettings transactions) {

    /**
     * Checks and converts what was asked of a connection factory.
     *
     * @param written the values as they were written; a property that is not in it has its default
     * @throws InvalidPropertyException with a sentence for each bad value
     */
    public static FtpSettings of(Map<FtpProperty, String> written, Substitution substitution)
            throws InvalidPropertyException {
        return of(ConfiguredValues.check(Catalogue.FACTORY, written, substitution));
    }

    static FtpSettings of(ConfiguredValues values) throws InvalidPropertyException {
        return new FtpSettings(
                session(values),
                signOn(values),
                values.get(FtpProperty.VALIDATION_AGE, Duration.class),
                values.get(FtpProperty.BUSY_TIMEOUT, Duration.class),
                TransactionSettings.of(values));
    }

    private static Credentials signOn(ConfiguredValues values) {
        return new Credentials(
                values.text(FtpProperty.USER_NAME),
                Secrets.of(values, FtpProperty.PASSWORD, FtpProperty.PASSWORD_FILE)
                        .orElse(Secret.of("")),
                values.text(FtpProperty.ACCOUNT));
    }

    private static SessionSettings session(ConfiguredValues values) throws InvalidPropertyException {
        return new SessionSettings(
                Routing.server(values),
                TlsChoice.of(values),
                timeouts(values),
                values.get(FtpProperty.CHARSET, Charset.class),
                values.get(FtpProperty.UTF8_NEGOTIATION, Utf8Negotiation.class) == Utf8Negotiation.AUTO,
                dataChannels(values),
                values.get(FtpProperty.TRANSFER_TYPE, RepresentationType.class),
                Optional.of(values.text(FtpProperty.HOME_DIRECTORY)).filter(Predicate.not(String::isEmpty)),
                values.get(FtpProperty.LOGIN_COMMANDS, LoginCommands.class).lines(),
                values.get(FtpProperty.NOOP_INTERVAL, Duration.class),
                values.get(FtpProperty.VERIFY_SIZE, Boolean.class),
                values.get(FtpProperty.VERIFY_CONTENT, ContentProof.class) == ContentProof.HASH,
                Ticker.SYSTEM,
                limits(values));
    }

    /** The bandwidth is one object, which all sessions made of these settings share. */
    private static Limits limits(ConfiguredValues values) {
        return new Limits(
                values.get(FtpProperty.LOGIN_WAIT_TIMEOUT, Duration.class),
                new Bandwidth(values.get(FtpProperty.BANDWIDTH_LIMIT, Long.class), Ticker.SYSTEM));
    }

    private static DataChannelChoice dataChannels(ConfiguredValues values) {
        return new DataChannelChoice(
                values.get(FtpProperty.DATA_CHANNEL_MODE, DataChannelMode.class),
                values.get(FtpProperty.EXTENDED_COMMANDS, ExtendedCommands.class),
                values.get(FtpProperty.TRY_TIMEOUT, Duration.class),
                values.get(FtpProperty.COMMANDS_TOGETHER, Boolean.class),
                Routing.passive(values),
                Routing.active(values),
                values.get(FtpProperty.ZERO_COPY, Boolean.class));
    }

    private static Timeouts timeouts(ConfiguredValues values) {
        return new Timeouts(
                values.get(FtpProperty.CONNECT_TIMEOUT, Duration.class),
                values.get(FtpProperty.REPLY_TIMEOUT, Duration.class),
                values.get(FtpProperty.DATA_TIMEOUT, Duration.class),
                values.get(FtpProperty.ABORT_TIMEOUT, Duration.class));
    }
}
