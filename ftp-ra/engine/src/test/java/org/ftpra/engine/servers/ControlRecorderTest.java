package org.ftpra.engine.servers;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The recorder changes nothing of what passes, and reads commands as a server would. */
class ControlRecorderTest {

    private PortBlock ports;
    private ControlRecorder recorder;
    private Socket client;
    private Socket server;

    @BeforeEach
    void connect() throws IOException {
        InetAddress loopback = InetAddress.getByName("127.0.0.1");
        ports = PortBlock.reserve(loopback);
        InetSocketAddress address = new InetSocketAddress(loopback, ports.recorder());
        try (ServerSocket listener = new ServerSocket(ports.control(), 1, loopback)) {
            recorder = new ControlRecorder("test", address, new InetSocketAddress(loopback, ports.control()));
            recorder.open();
            client = new Socket(loopback, ports.recorder());
            server = listener.accept();
        }
        client.setSoTimeout(10_000);
        server.setSoTimeout(10_000);
    }

    @AfterEach
    void disconnect() throws IOException {
        client.close();
        server.close();
        recorder.close();
        ports.close();
    }

    @Test
    void passesAllBytesBothWaysToTheEnd() throws IOException {
        byte[] bytes = new byte[100_000];
        new Random(1).nextBytes(bytes);

        client.getOutputStream().write(bytes);
        client.shutdownOutput();
        assertThat(server.getInputStream().readAllBytes()).isEqualTo(bytes);

        server.getOutputStream().write(bytes);
        server.shutdownOutput();
        assertThat(client.getInputStream().readAllBytes()).isEqualTo(bytes);
    }

    @Test
    void passesOnThatTheServerHasClosed() throws IOException {
        server.close();
        assertThat(client.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void recordsEachLineOfOneSegmentAndALineOfManySegments() throws IOException {
        sendAndReceive("CWD ü\r\nPASS a b\r\npass c\r\nRE");
        sendAndReceive("TR x\r\n");
        assertThat(recorder.commands()).containsExactly("CWD ü", "PASS ***", "pass ***", "RETR x");
    }

    @Test
    void recordsNothingMoreOnceTheClientSpeaksTls() throws IOException {
        sendAndReceive("AUTH TLS\r\n");
        sendAndReceive("\u0016\u0003\u0001\nNOOP\n");
        assertThat(recorder.commands()).containsExactly("AUTH TLS");
    }

    @Test
    void passesAResetOn() throws IOException {
        client.setSoLinger(true, 0);
        client.close();
        assertThatThrownBy(() -> server.getInputStream().read()).isInstanceOf(SocketException.class);
    }

    @Test
    void passesUrgentBytesOnAmongTheOthers() throws IOException {
        client.getOutputStream().write("AB".getBytes(US_ASCII));
        client.sendUrgentData('!');
        client.getOutputStream().write("OR\r\n".getBytes(US_ASCII));
        assertThat(server.getInputStream().readNBytes(7)).isEqualTo("AB!OR\r\n".getBytes(US_ASCII));
    }

    private void sendAndReceive(String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        client.getOutputStream().write(bytes);
        assertThat(server.getInputStream().readNBytes(bytes.length)).isEqualTo(bytes);
    }
}
