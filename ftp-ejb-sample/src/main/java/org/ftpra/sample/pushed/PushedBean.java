package org.ftpra.sample.pushed;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import java.time.Instant;
import org.ftpra.api.FtpUpload;
import org.ftpra.api.FtpUploadListener;
import org.ftpra.sample.intake.Poisoned;

/**
 * Is called with each file that a partner uploads to the adapter's own port, and inserts a row about it; the partner waits until
 * the row is committed. A file named {@code *.poison} makes it throw after the row is inserted: the row does not remain.
 *
 * <p>The port is open to this machine alone, and takes passwords in clear: for a demonstration, and for nothing else.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "bindAddress", propertyValue = "127.0.0.1"),
            @ActivationConfigProperty(propertyName = "security", propertyValue = "NONE"),
            @ActivationConfigProperty(propertyName = "duplicates", propertyValue = "DELIVER")
        })
public class PushedBean implements FtpUploadListener {

    private static final String POISON = ".poison";

    @EJB
    private PushedRows rows;

    @PostConstruct
    void makeTheTable() {
        rows.prepare();
    }

    @Override
    public void onUpload(FtpUpload upload) {
        rows.insert(
                new PushedRow(upload.path(), upload.partner().name(), upload.size(), upload.sha256(), Instant.now()));
        if (upload.name().endsWith(POISON)) {
            throw new Poisoned(upload.name());
        }
    }
}
