package org.ftpra.sample.intake;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import org.ftpra.api.FtpFileEvent;
import org.ftpra.api.FtpFileListener;

/**
 * Is called with each file that comes into the inbox, and inserts a row about it. The file goes to the archive when the row is
 * committed. A file named {@code *.poison} makes it throw after the row is inserted: neither the row nor the move remains.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "directory", propertyValue = Inbox.DIRECTORY),
            @ActivationConfigProperty(propertyName = "pollInterval", propertyValue = "1000"),
            @ActivationConfigProperty(propertyName = "stabilityInterval", propertyValue = "500"),
            @ActivationConfigProperty(propertyName = "postAction", propertyValue = "ARCHIVE"),
            @ActivationConfigProperty(propertyName = "archiveDirectory", propertyValue = Inbox.ARCHIVE),
            @ActivationConfigProperty(propertyName = "archiveConflict", propertyValue = "REPLACE"),
            @ActivationConfigProperty(propertyName = "deadLetterDirectory", propertyValue = Inbox.DEAD_LETTERS),
            @ActivationConfigProperty(propertyName = "maxAttempts", propertyValue = "3"),
            @ActivationConfigProperty(propertyName = "retryDelay", propertyValue = "1000")
        })
public class IntakeBean implements FtpFileListener {

    private static final String POISON = ".poison";

    @EJB
    private IntakeRows rows;

    @Inject
    private Deliveries deliveries;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @PostConstruct
    void makeTheTable() {
        rows.prepare();
    }

    @Override
    public void onFile(FtpFileEvent event) {
        String name = event.file().name();
        Digest content = Digest.of(event);
        transaction.registerInterposedSynchronization(new Outcome(deliveries, name, content.bytes(), event.attempt()));
        rows.put(new IntakeRow(name, content.bytes(), event.attempt(), content.sha256(), Instant.now()));
        if (name.endsWith(POISON)) {
            throw new Poisoned(name);
        }
    }
}
