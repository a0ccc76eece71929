package org.ftpra.arquillian.inbound.app;

import jakarta.ejb.EJB;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.ftpra.api.FtpFileEvent;
import org.ftpra.api.FtpFileListener;

/** A message-driven bean outside of transactions: each of its rows is there at once. */
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutsideBean implements FtpFileListener {

    @EJB
    private Rows rows;

    @Override
    public void onFile(FtpFileEvent event) {
        Script script = Script.of(event);
        rows.insert(event);
        script.carryOut(event, () -> {
            throw new IllegalStateException("there is no transaction to roll back");
        });
    }
}
