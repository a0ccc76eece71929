package org.ftpra.adapter.management;

import java.time.Instant;
import java.util.List;
import javax.management.ObjectName;
import org.ftpra.adapter.inbound.Inbox;
import org.ftpra.adapter.inbound.InboxReport;
import org.ftpra.adapter.inbound.Inboxes.Companion;

/** The operator's MBean of one activation. Thread-safe. */
public final class ManagedActivation implements ActivationMXBean {

    private final Inbox inbox;

    private ManagedActivation(Inbox inbox) {
        this.inbox = inbox;
    }

    /** In the platform's MBean server, until the result is closed. A failure is logged: nothing else depends on it. */
    public static Companion.Opened register(Inbox inbox) {
        InboxReport report = inbox.report();
        Runnable end = Registration.numbered(
                new ManagedActivation(inbox),
                "org.ftpra:type=Activation,node=" + report.node() + ",name=" + ObjectName.quote(report.activation()));
        return end::run;
    }

    @Override
    public String getState() {
        return inbox.report().state().name();
    }

    @Override
    public String getServer() {
        return inbox.report().server();
    }

    @Override
    public String getUser() {
        return inbox.report().user();
    }

    @Override
    public List<String> getDirectories() {
        return inbox.report().directories();
    }

    @Override
    public String getLastPoll() {
        return inbox.report().search().lastPoll().map(Instant::toString).orElse("");
    }

    @Override
    public long getListingTime() {
        return inbox.report().search().listingTime().toMillis();
    }

    @Override
    public long getListings() {
        return inbox.report().search().listings();
    }

    @Override
    public int getCandidates() {
        return inbox.report().search().candidates();
    }

    @Override
    public int getReady() {
        return inbox.report().files().ready();
    }

    @Override
    public int getWaiting() {
        return inbox.report().files().waiting();
    }

    @Override
    public int getInFlight() {
        return inbox.report().files().inFlight();
    }

    @Override
    public int getUndecided() {
        return inbox.report().files().undecided();
    }

    @Override
    public long getDelivered() {
        return inbox.report().files().delivered();
    }

    @Override
    public long getRetried() {
        return inbox.report().files().retried();
    }

    @Override
    public long getDeadLettered() {
        return inbox.report().files().deadLettered();
    }

    @Override
    public long getServerBackoff() {
        return inbox.report().serverBackoff().toMillis();
    }

    @Override
    public long getBeanBackoff() {
        return inbox.report().beanBackoff().toMillis();
    }

    @Override
    public List<ActivationProblem> getProblems() {
        return ReportedProblem.of(inbox.report());
    }

    @Override
    public void pause() {
        inbox.pause();
    }

    @Override
    public void resume() {
        inbox.resume();
    }
}
