package org.ftpra.arquillian.inbound.app;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDrivenContext;
import org.ftpra.api.FtpFileEvent;
import org.ftpra.api.FtpFileListener;

/** A message-driven bean with the container's transactions, and a row in each. */
public class TransactedBean implements FtpFileListener {

    @EJB
    private Rows rows;

    @Resource
    private MessageDrivenContext context;

    @Override
    public void onFile(FtpFileEvent event) {
        Script script = Script.of(event);
        rows.insert(event);
        script.carryOut(event, context::setRollbackOnly);
    }
}
