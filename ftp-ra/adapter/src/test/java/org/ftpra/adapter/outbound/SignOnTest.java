package org.ftpra.adapter.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.SecurityException;
import jakarta.resource.spi.security.PasswordCredential;
import java.util.Set;
import javax.security.auth.Subject;
import org.ftpra.engine.session.Credentials;
import org.ftpra.engine.trust.Secret;
import org.junit.jupiter.api.Test;

/** Who logs in (Connectors 2.1, chapter 9). */
class SignOnTest {

    private static final Credentials OWN = new Credentials("own", "own-pw", "acct");

    private final FtpManagedConnectionFactory factory = Factories.to("ftp.example.org", 21);
    private final SignOn signOn = new SignOn(factory, OWN);

    @Test
    void factorysOwnUserWhereNobodyIsNamed() throws SecurityException {
        assertThat(signOn.of(null, null)).isEqualTo(OWN);
    }

    @Test
    void applicationsUserBeforeTheFactorys() throws SecurityException {
        assertThat(signOn.of(null, new FtpRequestInfo("app", "pw"))).isEqualTo(new Credentials("app", "pw", "acct"));
    }

    @Test
    void applicationsUserNeverGetsTheFactorysPassword() throws SecurityException {
        assertThat(signOn.of(null, new FtpRequestInfo("app", "")).password()).isEqualTo(Secret.of(""));
    }

    @Test
    void containersUserBeforeTheFactorys() throws SecurityException {
        assertThat(signOn.of(subject(credential("bob", "pw")), null)).isEqualTo(new Credentials("bob", "pw", "acct"));
    }

    @Test
    void emptyUserOfGlassFishAndPayaraIsNobody() throws SecurityException {
        Subject empty = subject(credential("", ""));

        assertThat(signOn.of(empty, null)).isEqualTo(OWN);
        assertThat(signOn.of(empty, new FtpRequestInfo("app", "pw")).userName()).isEqualTo("app");
    }

    @Test
    void credentialsForOtherFactoriesAreIgnored() throws SecurityException {
        PasswordCredential foreign = new PasswordCredential("eve", "pw".toCharArray());
        foreign.setManagedConnectionFactory(Factories.to("other.example.org", 21));
        PasswordCredential ownerless = new PasswordCredential("mallory", "pw".toCharArray());

        Subject subject =
                new Subject(false, Set.of(), Set.of(), Set.of(foreign, ownerless, credential("bob", "pw"), "x"));

        assertThat(signOn.of(subject, null).userName()).isEqualTo("bob");
    }

    @Test
    void subjectWithoutACredentialForUsIsNoSignOn() {
        assertThatThrownBy(() -> signOn.of(new Subject(), null)).isInstanceOf(SecurityException.class);
    }

    @Test
    void containerAndApplicationMayNameTheSameUser() throws SecurityException {
        assertThat(signOn.of(subject(credential("bob", "pw")), new FtpRequestInfo("bob", "pw"))
                        .userName())
                .isEqualTo("bob");
    }

    @Test
    void applicationIsHeardWhereTheContainerOnlyRepeatsTheFactorysUser() throws SecurityException {
        assertThat(signOn.of(subject(credential("own", "own-pw")), new FtpRequestInfo("app", "pw"))
                        .userName())
                .isEqualTo("app");
    }

    @Test
    void twoDifferentUsersAreRefusedWithoutTheirPasswords() {
        assertThatThrownBy(() -> signOn.of(subject(credential("bob", "hush")), new FtpRequestInfo("app", "hush")))
                .isInstanceOf(SecurityException.class)
                .hasMessageContaining("user app")
                .hasMessageContaining("user bob")
                .hasMessageNotContaining("hush");
    }

    @Test
    void nobodyAtAllIsSaid() {
        SignOn nobody = new SignOn(factory, new Credentials("", "", ""));

        assertThatThrownBy(() -> nobody.of(null, null))
                .isInstanceOf(SecurityException.class)
                .hasMessageContaining("userName is empty");
    }

    @Test
    void requestInfosAreEqualIfAllIsEqual() {
        ConnectionRequestInfo info = new FtpRequestInfo("u", "p");

        assertThat(info).isEqualTo(new FtpRequestInfo("u", "p")).hasSameHashCodeAs(new FtpRequestInfo("u", "p"));
        assertThat(info).isNotEqualTo(new FtpRequestInfo("u", "q")).isNotEqualTo(new FtpRequestInfo("v", "p"));
        assertThat(info.toString()).isEqualTo("user u");
    }

    private PasswordCredential credential(String user, String password) {
        PasswordCredential credential = new PasswordCredential(user, password.toCharArray());
        credential.setManagedConnectionFactory(factory);
        return credential;
    }

    private static Subject subject(PasswordCredential credential) {
        return new Subject(false, Set.of(), Set.of(), Set.of(credential));
    }
}
