package org.ftpra.arquillian.inbound.app;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import org.ftpra.api.FtpFileEvent;
import org.ftpra.api.FtpFileListener;

/** A message-driven bean that begins and commits transactions itself; the file is in none of them. */
public class OwnTransactionBean implements FtpFileListener {

    @EJB
    private Rows rows;

    @Resource
    private UserTransaction transaction;

    @Override
    public void onFile(FtpFileEvent event) {
        Script script = Script.of(event);
        try {
            transaction.begin();
            rows.insert(event);
            transaction.commit();
        } catch (NotSupportedException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException
                | SystemException failure) {
            throw new IllegalStateException(failure);
        }
        script.carryOut(event, () -> {});
    }
}
