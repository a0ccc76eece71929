package org.ftpra.engine.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The servers with TLS that a test is given, and those that it is not. */
class SharedTlsTest {

    private static final TlsOptions EXPLICIT = TlsOptions.explicit();

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(new PureFtpd(), EXPLICIT.fromTheFirstByte(), "implicit"),
                Arguments.of(new PureFtpd(), EXPLICIT.withReuseRequired(), "reuse"),
                Arguments.of(new Pyftpdlib(), EXPLICIT.withReuseRequired(), "reuse"),
                Arguments.of(new ApacheFtpServer(), EXPLICIT.withReuseRequired(), "reuse"),
                Arguments.of(new ApacheFtpServer(), EXPLICIT.withNothingInClear(), "clear"),
                Arguments.of(new ApacheFtpServer(), EXPLICIT.withClientCertificateRequired(), "hangs"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void saysWhatAServerCannotDo(ServerKind kind, TlsOptions tls, String reason) {
        ServerOptions options = ServerOptions.defaults().withTls(tls);
        assertThat(kind.refusal(options))
                .hasValueSatisfying(text -> assertThat(text).contains(reason));
        assertThatThrownBy(() -> kind.start(options))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @ServersTest(tls = SharedTls.EXPLICIT)
    void givesAServerWithExplicitTls(FtpServerUnderTest server) throws IOException {
        assertThat(server.tls()).contains(EXPLICIT);
        TlsLogin.to(server, TlsVersion.values()).disconnect();
    }

    @ServersTest(tls = SharedTls.IMPLICIT)
    void givesAServerWithImplicitTls(FtpServerUnderTest server) throws IOException {
        assertThat(server.tls()).contains(EXPLICIT.fromTheFirstByte());
        TlsLogin.to(server, TlsVersion.values()).disconnect();
    }

    @ServersTest(tls = SharedTls.REUSE_REQUIRED)
    void givesAServerThatRequiresReuse(FtpServerUnderTest server) {
        assertThat(server.name()).isIn("vsftpd", "proftpd");
        assertThat(server.tls()).contains(EXPLICIT.withReuseRequired());
    }

    @ServersTest
    void givesAServerWithoutTlsByDefault(FtpServerUnderTest server) {
        assertThat(server.tls()).isEmpty();
    }

    @Test
    void everyServerHasExplicitTls() {
        assertThat(Servers.all())
                .allMatch(kind -> kind.refusal(SharedTls.EXPLICIT.options()).isEmpty());
    }
}
