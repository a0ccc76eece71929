package org.ftpra.adapter.inbound;

import java.security.SecureRandom;
import org.ftpra.adapter.config.InboundSettings;
import org.ftpra.adapter.config.PostAction;
import org.ftpra.adapter.delivery.Beans;
import org.ftpra.adapter.transaction.AdapterWork;
import org.ftpra.adapter.transaction.BranchResource;
import org.ftpra.adapter.transaction.ResourceId;
import org.ftpra.adapter.transaction.Sessions;
import org.ftpra.adapter.transaction.Transactions;
import org.ftpra.engine.control.Ticker;

/**
 * What one activation works with.
 *
 * @param settings what the deployer wants
 * @param beans to whom files go
 * @param transactions those of the resource adapter
 * @param resource which user, on which server
 * @param opening how a session is opened
 * @param work the container's threads
 */
public record Activation(
        InboundSettings settings,
        Beans beans,
        Transactions transactions,
        ResourceId resource,
        Sessions.Opening opening,
        AdapterWork work) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Whether files stay where they are. */
    boolean keeps() {
        return settings.postAction().action() == PostAction.KEEP;
    }

    /** Where files go afterwards. */
    Places places() {
        return new Places(settings);
    }

    /** Whose claims are ours. */
    String owner() {
        return transactions.owner();
    }

    Ticker ticker() {
        return settings.connection().session().ticker();
    }

    /** Branches that are completed by this session, or another if it is lost. */
    BranchResource branches(Sessions session) {
        return transactions.resource(
                resource,
                Sessions.either(session, Sessions.opened(opening)),
                () -> {},
                settings.connection().transactions());
    }

    String newId() {
        return ClaimName.newId(RANDOM);
    }

    @Override
    public String toString() {
        return beans + " of " + resource;
    }
}
