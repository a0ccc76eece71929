package org.ftpra.engine.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** What becomes of a test whose server is not there. */
class MissingServerTest {

    private static final String REQUIRE_ALL = "ftpra.requireAll";

    private final ServerKind kind = new Missing();
    private final ServerInvocation invocation = new ServerInvocation(kind, SharedTls.NONE, new SharedServers());
    private String requireAllBefore;

    @BeforeEach
    void requireNothing() {
        requireAllBefore = System.setProperty(REQUIRE_ALL, "false");
    }

    @AfterEach
    void restoreRequirement() {
        System.setProperty(REQUIRE_ALL, Optional.ofNullable(requireAllBefore).orElse("false"));
    }

    @Test
    void skipsATestForAllServersWithTheReason() {
        assertThat(invocation.evaluateExecutionCondition(null).isDisabled()).isTrue();
        assertThat(invocation.evaluateExecutionCondition(null).getReason()).contains("it is not installed");
    }

    @Test
    void failsATestForAllServersWithTheReasonWhereEverythingIsRequired() {
        System.setProperty(REQUIRE_ALL, "true");
        assertThat(invocation.evaluateExecutionCondition(null).isDisabled()).isFalse();
        assertThatThrownBy(() -> invocation.beforeEach(null))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("it is not installed");
    }

    @Test
    void skipsATestForOneServerWithTheReason() {
        assertThatThrownBy(() -> Servers.require(kind))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("it is not installed");
    }

    @Test
    void failsATestForOneServerWithTheReasonWhereEverythingIsRequired() {
        System.setProperty(REQUIRE_ALL, "true");
        assertThatThrownBy(() -> Servers.require(kind))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("it is not installed");
    }

    /** A server that is never there. */
    private static final class Missing implements ServerKind {

        @Override
        public String name() {
            return "missing";
        }

        @Override
        public Optional<String> missing() {
            return Optional.of("it is not installed");
        }

        @Override
        public FtpServerUnderTest start(ServerOptions options) {
            throw new IllegalStateException("it is not installed");
        }
    }
}
