package org.ftpra.arquillian.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of this FTP server. Where it is missing the test is skipped with the reason, by the launcher: what is skipped inside
 * the app server would be reported as an error. Under {@code -Dftpra.requireAll=true} it runs, and so fails.
 */
@ExtendWith(ServerIsThere.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsServer {

    /** The server's name, such as {@code vsftpd}. */
    String value();
}
