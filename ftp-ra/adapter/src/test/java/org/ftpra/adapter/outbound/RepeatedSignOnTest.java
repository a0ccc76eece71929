package org.ftpra.adapter.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.resource.spi.SecurityException;
import jakarta.resource.spi.security.PasswordCredential;
import java.nio.file.Path;
import java.util.Set;
import javax.security.auth.Subject;
import org.ftpra.engine.session.Credentials;
import org.ftpra.engine.trust.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Payara and GlassFish repeat the factory's own user and password in each sign-on, as the deployer wrote them. */
class RepeatedSignOnTest {

    private static final Credentials OWN = new Credentials("bob", "secret", "");

    private final FtpManagedConnectionFactory factory = Factories.to("ftp.example.org", 21);
    private final SignOn signOn = new SignOn(factory, OWN);

    @BeforeEach
    void writeReferences() {
        factory.setUserName("${no.such.user:bob}");
        factory.setPassword("${no.such.password:secret}");
    }

    @Test
    void meansTheUserThatTheReferencesStandFor() throws SecurityException {
        assertThat(signOn.of(signOn("${no.such.user:bob}", "${no.such.password:secret}"), null))
                .isEqualTo(OWN);
    }

    /** As GlassFish does. */
    @Test
    void meansItAlsoWhereTheContainerHasReplacedTheReferencesInTheFactoryAlone() throws SecurityException {
        factory.setUserName("bob");
        factory.setPassword("secret");

        assertThat(signOn.of(signOn("${no.such.user:bob}", "${no.such.password:secret}"), null))
                .isEqualTo(OWN);
    }

    @Test
    void meansThePasswordFileWhereThePasswordIsInOne() throws SecurityException {
        Credentials own = new Credentials("bob", Secret.inFile("passwordFile", Path.of("pw")), "");
        factory.setUserName("bob");
        factory.setPassword("");

        assertThat(new SignOn(factory, own).of(signOn("bob", ""), null)).isEqualTo(own);
        assertThat(new SignOn(factory, own).of(signOn("bob", "other"), null)).isNotEqualTo(own);
    }

    @Test
    void leavesTheApplicationItsChoice() throws SecurityException {
        Subject repeated = signOn("${no.such.user:bob}", "${no.such.password:secret}");

        assertThat(signOn.of(repeated, new FtpRequestInfo("app", "pw")).userName())
                .isEqualTo("app");
    }

    @Test
    void anotherUserIsTakenAsItIs() throws SecurityException {
        assertThat(signOn.of(signOn("${no.such.user:bob}", "other"), null).userName())
                .isEqualTo("${no.such.user:bob}");
    }

    private Subject signOn(String user, String password) {
        PasswordCredential credential = new PasswordCredential(user, password.toCharArray());
        credential.setManagedConnectionFactory(factory);
        return new Subject(false, Set.of(), Set.of(), Set.of(credential));
    }
}
