package org.ftpra.arquillian.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.io.OutputStream;
import org.ftpra.api.FtpException;
import org.ftpra.arquillian.beans.FtpCalls;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A failure that leaves a bean, declared an application exception with roll-back by the sample's {@code ejb-jar.xml}. */
@ExtendWith(ArquillianExtension.class)
class ErrorsIT {

    @Inject
    private FtpCalls calls;

    @Inject
    private UserTransaction transaction;

    @Test
    void reachesTheCallerAsItWasThrownWithTheServersReply() {
        assertThatThrownBy(this::retrieveWhatIsNotThere)
                .isInstanceOfSatisfying(FtpException.NotFound.class, failure -> {
                    assertThat(failure.command()).isEqualTo("RETR /nothing-of-this-name");
                    assertThat(failure.replyCode()).isEqualTo(550);
                    assertThat(failure).hasMessageContaining("/nothing-of-this-name");
                });
    }

    @Test
    void rollsTheTransactionBack() throws Exception {
        transaction.begin();
        try {
            assertThatThrownBy(this::retrieveWhatIsNotThere).isInstanceOf(FtpException.class);
            assertThat(transaction.getStatus()).isEqualTo(Status.STATUS_MARKED_ROLLBACK);
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void leavesTheConnectionUsable() {
        calls.tell("java:comp/env/eis/ftp", ftp -> {
            assertThatThrownBy(() -> ftp.delete("/nothing-of-this-name")).isInstanceOf(FtpException.NotFound.class);
            assertThat(ftp.find("/nothing-of-this-name")).isEmpty();
        });
    }

    private void retrieveWhatIsNotThere() {
        calls.tell(
                "java:comp/env/eis/ftp", ftp -> ftp.retrieve("/nothing-of-this-name", OutputStream.nullOutputStream()));
    }
}
