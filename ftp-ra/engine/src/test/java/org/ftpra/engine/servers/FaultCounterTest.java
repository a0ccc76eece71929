package org.ftpra.engine.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.ftpra.engine.servers.RelayFault.Channel;
import org.ftpra.engine.servers.RelayFault.Kind;
import org.junit.jupiter.api.Test;

/** Whom a fault strikes, if another connection is made between the bytes that reach it and its strike. */
class FaultCounterTest {

    private static final byte[] LINE = "NOOP\r\n".getBytes(StandardCharsets.US_ASCII);

    private final FaultCounter counter = new FaultCounter(Channel.CONTROL);
    private final Socket first = new Socket();
    private final Socket second = new Socket();

    private FaultyConnection through(Socket client) throws IOException {
        return new FaultyConnection(client, new Socket(), counter);
    }

    @Test
    void theConnectionThatReachedItIsStruckAndNoOther() throws IOException {
        FaultyConnection reaching = through(first);
        FaultyConnection other = through(second);
        counter.arm(RelayFault.onControl(Kind.CUT, 1));

        assertThat(counter.admit(reaching, LINE, LINE.length)).isEqualTo(LINE.length);
        counter.strikeIfDue(other);
        assertThat(counter.admit(other, LINE, LINE.length)).isEqualTo(LINE.length);
        assertThat(counter.hasStruck()).isTrue();
        assertThat(second.isClosed()).isFalse();

        assertThat(counter.admit(reaching, LINE, LINE.length)).isZero();
        counter.strikeIfDue(reaching);
        assertThat(first.isClosed()).isTrue();
    }

    @Test
    void whatIsDueBeforeAnythingPassesStrikesWhoeverComesFirst() throws IOException {
        counter.arm(RelayFault.onControl(Kind.CUT, 0));

        counter.strikeIfDue(through(first));
        counter.strikeIfDue(through(second));

        assertThat(first.isClosed()).isTrue();
        assertThat(second.isClosed()).isFalse();
    }
}
