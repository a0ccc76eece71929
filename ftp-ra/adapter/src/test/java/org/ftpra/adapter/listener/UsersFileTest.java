package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.Principal;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.ftpra.engine.trust.Identities;
import org.ftpra.engine.trust.TrustFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may log in is what the file says now. */
class UsersFileTest {

    private static final String OF_ACME = "acme:" + hashOf("open sesame");

    @TempDir
    Path directory;

    @Test
    void aPasswordLetsItsUserIn() throws Exception {
        UsersFile users = users("# partners", "", OF_ACME, "  other:" + hashOf("xyzzy"));

        assertThat(logIn(users, "acme", "open sesame")).contains("acme");
        assertThat(logIn(users, "other", "xyzzy")).contains("other");
    }

    @Test
    void aPasswordThatWasRightBeforeIsRightAgainAndNoOtherIs() throws Exception {
        UsersFile users = users(OF_ACME);

        assertThat(logIn(users, "acme", "open sesame")).contains("acme");
        assertThat(logIn(users, "acme", "open sesame")).contains("acme");
        assertThat(logIn(users, "acme", "open sesam")).isEmpty();
        assertThat(logIn(users, "acm", "eopen sesame")).isEmpty();
    }

    /** With hashes, this would take half a minute. */
    @Test
    void whoShowsTheirCertificateWaitsForNoHash() throws Exception {
        String slow = OF_ACME.replace(":" + PasswordHash.LEAST + ":", ":10000000:");
        UsersFile users = users(slow, "other:certificate:" + fingerprint(Identities.CLIENT));
        Instant began = Instant.now();
        for (int i = 0; i < 3; i++) {
            assertThat(logIn(users, "other", "", Identities.CLIENT)).contains("other");
        }
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void nobodyElseIsLetIn() throws Exception {
        UsersFile users = users(OF_ACME, "other:" + hashOf("xyzzy"));

        assertThat(logIn(users, "acme", "xyzzy")).isEmpty();
        assertThat(logIn(users, "acme", "")).isEmpty();
        assertThat(logIn(users, "ACME", "open sesame")).isEmpty();
        assertThat(logIn(users, "anonymous", "me@example.org")).isEmpty();
        assertThat(logIn(users, "", "")).isEmpty();
        assertThat(logIn(users("# nobody"), "acme", "open sesame")).isEmpty();
    }

    @Test
    void aCertificateLetsItsUserIn() throws Exception {
        UsersFile users = users("acme:certificate:" + fingerprint(Identities.CLIENT), "other:" + hashOf("xyzzy"));

        assertThat(logIn(users, "acme", "", Identities.CLIENT)).contains("acme");
        assertThat(logIn(users, "acme", "", Identities.EC_CLIENT)).isEmpty();
        assertThat(logIn(users, "other", "", Identities.CLIENT)).isEmpty();
        assertThat(logIn(users, "acme", "anything")).isEmpty();
    }

    @Test
    void aCertificateIsNoPassword() throws Exception {
        assertThat(logIn(users(OF_ACME), "acme", "wrong", Identities.CLIENT)).isEmpty();
        assertThat(logIn(users(OF_ACME), "acme", "open sesame", Identities.CLIENT))
                .contains("acme");
    }

    @Test
    void aChangedFileCountsAtOnce() throws Exception {
        UsersFile users = users(OF_ACME);
        assertThat(logIn(users, "acme", "open sesame")).contains("acme");

        replace("acme:" + hashOf("another"));

        assertThat(logIn(users, "acme", "open sesame")).isEmpty();
        assertThat(logIn(users, "acme", "another")).contains("acme");
    }

    @Test
    void aUserWhoIsTakenOutIsOut() throws Exception {
        UsersFile users = users(OF_ACME);
        assertThat(logIn(users, "acme", "open sesame")).contains("acme");

        replace("# " + OF_ACME);

        assertThat(logIn(users, "acme", "open sesame")).isEmpty();
    }

    @Test
    void aFileThatIsBrokenNowLetsNobodyInUntilItIsMended() throws Exception {
        UsersFile users = users(OF_ACME);

        replace(OF_ACME, "hush");
        assertThatThrownBy(() -> logIn(users, "acme", "open sesame")).isInstanceOf(TrustFailure.class);

        replace(OF_ACME);
        assertThat(logIn(users, "acme", "open sesame")).contains("acme");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hush",
                "hush:",
                ":certificate:00",
                "hush:hush-hush",
                "hush:certificate:00",
                "hush:certificate:hush",
                "hush:pbkdf2-sha512:1000:AAAAAAAAAAAAAAAAAAAAAA==:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "..:pbkdf2-sha512:210000:AAAAAAAAAAAAAAAAAAAAAA==:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "h/ush:pbkdf2-sha512:210000:AAAAAAAAAAAAAAAAAAAAAA==:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            })
    void aBadLineIsToldByItsNumberAndNotShown(String line) throws Exception {
        UsersFile users = users("# partners", OF_ACME, line);

        assertThatThrownBy(users::check)
                .isInstanceOf(TrustFailure.class)
                .hasMessage("usersFile '" + directory.resolve("users") + "' has a bad line 3; expected "
                        + UserEntry.EXPECTED)
                .hasMessageNotContaining("hush");
    }

    @Test
    void aUserIsThereOnce() throws Exception {
        assertThatThrownBy(users(OF_ACME, "", OF_ACME)::check)
                .hasMessageContaining("names in line 3 a user of a line before; expected each only once");
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        assertThatThrownBy(new UsersFile(directory.resolve("none"))::check)
                .hasMessage("usersFile '" + directory.resolve("none") + "' does not exist");
    }

    @Test
    void namesAreSuchAsADirectoryMayHave() {
        assertThat(PartnerName.parse("x".repeat(64))).isPresent();
        assertThat(PartnerName.parse("Ä b.c@d")).isPresent();
        for (String bad : new String[] {"", ".", "..", "a/b", "a\\b", "a\u0007", " a", "a ", "x".repeat(65)}) {
            assertThat(PartnerName.parse(bad)).as(bad).isEmpty();
        }
    }

    private static Optional<String> logIn(UsersFile users, String user, String password) throws TrustFailure {
        return users.authenticate(user, password, Optional.empty()).map(Principal::getName);
    }

    private static Optional<String> logIn(UsersFile users, String user, String password, String identity)
            throws TrustFailure {
        X509Certificate certificate = Identities.certificate(identity);
        return users.authenticate(user, password, Optional.of(certificate)).map(Principal::getName);
    }

    private static String hashOf(String password) {
        return PasswordHash.make(password.toCharArray(), PasswordHash.LEAST).written();
    }

    private static String fingerprint(String identity) throws Exception {
        byte[] der = Identities.certificate(identity).getEncoded();
        return HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(der));
    }

    /** Of a file that is old enough for what was made of it to be kept. */
    private UsersFile users(String... lines) throws Exception {
        Path file = Files.write(directory.resolve("users"), List.of(lines));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        return new UsersFile(file);
    }

    private void replace(String... lines) throws Exception {
        Path made = Files.write(directory.resolve("users.new"), List.of(lines));
        Files.move(made, directory.resolve("users"), StandardCopyOption.ATOMIC_MOVE);
    }
}
