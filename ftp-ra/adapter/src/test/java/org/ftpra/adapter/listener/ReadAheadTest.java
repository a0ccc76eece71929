package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.core.session.DummySession;
import org.apache.mina.core.session.IdleStatus;
import org.apache.mina.core.session.IoEvent;
import org.apache.mina.core.session.IoEventType;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    private final DummySession session = new DummySession();
    private final ReadAhead ahead = new ReadAhead();

    private IoEvent received(int bytes) {
        return new IoEvent(IoEventType.MESSAGE_RECEIVED, session, IoBuffer.allocate(bytes));
    }

    private IoEvent idle() {
        return new IoEvent(IoEventType.SESSION_IDLE, session, IdleStatus.BOTH_IDLE);
    }

    @Test
    void theChannelIsReadAgainWhenEnoughIsCarriedOut() {
        IoEvent first = received(40_000);
        IoEvent second = received(40_000);
        assertThat(ahead.accept(this, first)).isTrue();
        assertThat(session.isReadSuspended()).isFalse();
        assertThat(ahead.accept(this, second)).isTrue();
        assertThat(session.isReadSuspended()).isTrue();

        ahead.done(first);
        assertThat(session.isReadSuspended()).isFalse();
    }

    @Test
    void theChannelIsIdleOnlyWhenAllIsCarriedOut() {
        IoEvent command = received(10);
        ahead.accept(this, command);
        assertThat(ahead.accept(this, idle())).isFalse();

        ahead.done(command);
        assertThat(ahead.accept(this, idle())).isTrue();
    }
}
