package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.ftpserver.listener.nio.FtpServerProtocolCodecFactory;
import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.core.filterchain.IoFilterAdapter;
import org.apache.mina.core.session.DummySession;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.filter.codec.ProtocolCodecFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reaches the library's decoder. */
class LineWatchTest {

    private final DummySession session = new DummySession();
    private final List<Object> commands = new ArrayList<>();

    @BeforeEach
    void chain() {
        session.getFilterChain().addLast("lines", new LineWatch());
        session.getFilterChain().addLast("codec", new ProtocolCodecFilter(new FtpServerProtocolCodecFactory()));
        session.getFilterChain().addLast("commands", new IoFilterAdapter() {
            @Override
            public void messageReceived(NextFilter next, IoSession from, Object message) {
                commands.add(message);
            }
        });
    }

    private void received(String bytes) {
        session.getFilterChain().fireMessageReceived(IoBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void aLineMayComeInPieces() {
        received("NO");
        received("OP\r");
        assertThat(commands).isEmpty();
        received("\nPWD\r\nQU");
        received("IT\r\n");
        assertThat(commands).containsExactly("NOOP", "PWD", "QUIT");
    }

    /** Its end may come with it. */
    @Test
    void aLongLineEndsTheChannel() {
        received("NOOP\r\n");
        received("x".repeat(LinesRead.LONGEST) + "\r\nPWD\r\n");
        assertThat(commands).containsExactly("NOOP");
        assertThat(session.isClosing()).isTrue();
    }

    /** Line ends in pieces around a line that is not UTF-8. */
    @Test
    void whatIsNoTextDoesNotDisturbTheNextLine() {
        received("NOOP\r\r\r");
        received("x\u00ff\n");
        received("\n");
        received("PWD\r\n");
        assertThat(commands).contains("PWD");
    }
}
