package org.ftpra.engine.servers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs once against each server; its parameters are the {@link FtpServerUnderTest} and, if it wants one, a
 * {@link FreshDirectory}.
 *
 * <p>Each server is started once and shared by all such tests of the run; its recorded commands are cleared before each
 * test. A test that kills the server, or wants other options, starts its own. A server that is missing is reported as
 * skipped with the reason, or fails with it under {@code -Dftpra.requireAll=true}.
 */
@TestTemplate
@ExtendWith(ServersTestExtension.class)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ServersTest {

    /** The names of the servers to run against; all if none is named. */
    String[] only() default {};

    /** The names of the servers to leave out. */
    String[] except() default {};

    /** How the servers offer TLS; those that cannot (see {@link ServerKind#refusal}) are left out. */
    SharedTls tls() default SharedTls.NONE;
}
