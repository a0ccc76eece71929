package org.ftpra.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ftpra.engine.servers.PortBlock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which port is listened on. */
class ListeningPortsTest {

    private final InetAddress own = InetAddress.getLoopbackAddress();
    private final PortBlock block = PortBlock.reserve(own);
    private final int first = block.firstPassive();
    private final List<ServerSocketChannel> open = new ArrayList<>();
    private final List<Socket> dialled = new ArrayList<>();

    @AfterEach
    void closeAll() throws IOException {
        for (Socket socket : dialled) {
            socket.close();
        }
        for (ServerSocketChannel listener : open) {
            listener.close();
        }
        block.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 100, 101})
    void eachPortOfTheRangeIsFoundBeforeTheRangeIsUsedUp(int size) throws IOException {
        ListeningPorts ports = ports(size);
        TreeSet<Integer> found = new TreeSet<>();
        for (int i = 0; i < size; i++) {
            found.add(listen(ports));
        }

        assertThat(found).hasSize(size).first().isEqualTo(first);
        assertThat(found.last()).isEqualTo(first + size - 1);
    }

    /** Whoever else dials first shall not keep the server waiting at the door. */
    @Test
    void strangersLeaveRoomForTheServer() throws IOException {
        InetSocketAddress address = new InetSocketAddress(own, listen(ports(1)));
        for (int stranger = 0; stranger < 8; stranger++) {
            Socket socket = new Socket();
            dialled.add(socket);
            socket.connect(address, 500);
            assertThat(socket.isConnected()).isTrue();
        }
    }

    @Test
    void aPortIsUsedAgainOnlyAfterAllOthers() throws IOException {
        ListeningPorts ports = ports(100);
        TreeSet<Integer> found = new TreeSet<>();
        for (int i = 0; i < 100; i++) {
            found.add(listen(ports));
            open.get(i).close();
        }

        assertThat(found).hasSize(100);
    }

    @Test
    void takenPortsArePassedOver() throws IOException {
        occupy(IntStream.range(0, 99).filter(port -> port != 42));

        assertThat(listen(ports(99))).isEqualTo(first + 42);
    }

    @Test
    void whenAllAreTakenTheRangeAndItsPropertyAreNamed() throws IOException {
        occupy(IntStream.range(0, 10));

        assertThatThrownBy(() -> listen(ports(10)))
                .hasMessageContaining("at any port of " + first + "-" + (first + 9) + " (property activePortRange)")
                .hasMessageContaining("in use");
    }

    @Test
    void anAddressThatIsNotOursIsNamedWithItsProperty() throws IOException {
        InetAddress other = InetAddress.getByName("192.0.2.1");
        ListeningPorts ports =
                new ListeningPorts(new ActiveChoice(Optional.of(other), Optional.empty(), PortRange.ANY));

        assertThatThrownBy(() -> listen(ports)).hasMessageContaining("192.0.2.1 (property activeBindAddress)");
    }

    private ListeningPorts ports(int size) {
        return new ListeningPorts(ActiveChoice.ANY.with(new PortRange(first, first + size - 1)));
    }

    private int listen(ListeningPorts ports) throws IOException {
        ServerSocketChannel listener = ports.listen(own);
        open.add(listener);
        return ((InetSocketAddress) listener.getLocalAddress()).getPort();
    }

    private void occupy(IntStream offsets) throws IOException {
        for (int offset : offsets.toArray()) {
            open.add(ServerSocketChannel.open().bind(new InetSocketAddress(own, first + offset)));
        }
    }
}
