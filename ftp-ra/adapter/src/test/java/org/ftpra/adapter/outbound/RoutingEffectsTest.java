package org.ftpra.adapter.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.ResourceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ftpra.adapter.config.FtpProperty;
import org.ftpra.adapter.config.SeesEffectOf;
import org.ftpra.api.FtpConnection;
import org.ftpra.api.FtpConnectionFactory;
import org.ftpra.api.FtpException;
import org.ftpra.engine.scripted.ScriptedProxy;
import org.ftpra.engine.scripted.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the properties of addresses, ports and proxies do. */
class RoutingEffectsTest {

    private final ScriptedServer server = new ScriptedServer();
    private final FtpManagedConnectionFactory factory = Factories.to(server);
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final ScriptedProxy proxy = new ScriptedProxy(this::serve);

    private void serve(ScriptedProxy.Scene scene) throws IOException {
        String request = scene.hearHead();
        requests.add(request);
        scene.say("HTTP/1.1 200 OK\r\n\r\n");
        scene.connect(Integer.parseInt(request.split("[: ]")[2]), new byte[0]);
    }

    @AfterEach
    void close() throws Exception {
        proxy.close();
        server.close();
    }

    @Test
    @SeesEffectOf(FtpProperty.PASSIVE_ADDRESS_POLICY)
    void passiveAddressPolicySaysWhetherTheToldAddressCounts() throws Exception {
        tellInPassiveMode("127,0,0,2");
        store();
        factory.setPassiveAllowedNetworks("127.0.0.0/8");
        factory.setPassiveAddressPolicy("SERVER");

        assertThatThrownBy(this::store).hasMessageContaining("cannot connect to 127.0.0.2 port");
    }

    @Test
    @SeesEffectOf(FtpProperty.PASSIVE_ALLOWED_NETWORKS)
    void passiveAllowedNetworksSayWhereItMayBe() throws Exception {
        tellInPassiveMode("127,0,0,1");
        factory.setPassiveAddressPolicy("SERVER");
        factory.setPassiveAllowedNetworks("10.0.0.0/8,127.0.0.1");
        store();
        factory.setPassiveAllowedNetworks("10.0.0.0/8");

        assertThatThrownBy(this::store)
                .isInstanceOf(FtpException.class)
                .hasMessageContaining(
                        "127.0.0.1, which is in none of the property passiveAllowedNetworks (10.0.0.0/8)");
    }

    @Test
    @SeesEffectOf(FtpProperty.PASSIVE_ADDRESS_MAP)
    void passiveAddressMapSaysWhatItStandsFor() throws Exception {
        tellInPassiveMode("10,1,2,3");
        factory.setPassiveAddressPolicy("MAP");
        factory.setPassiveAddressMap("10.0.0.0/8=127.0.0.1");
        store();
        factory.setPassiveAddressMap("10.0.0.0/8=127.0.0.9");

        assertThatThrownBy(this::store).hasMessageContaining("cannot connect to 127.0.0.9 port");
    }

    private void tellInPassiveMode(String host) {
        factory.setDataChannelMode("PASSIVE");
        factory.setExtendedCommands("NEVER");
        server.passiveHost(host);
    }

    @Test
    @SeesEffectOf(FtpProperty.ACTIVE_BIND_ADDRESS)
    void activeBindAddressIsListenedOn() throws Exception {
        factory.setDataChannelMode("ACTIVE");
        factory.setActiveBindAddress("127.0.0.3");
        store();

        assertThat(server.commands()).anyMatch(command -> command.startsWith("EPRT |1|127.0.0.3|"));
    }

    @Test
    @SeesEffectOf(FtpProperty.ACTIVE_EXTERNAL_ADDRESS)
    void activeExternalAddressIsTold() throws Exception {
        factory.setDataChannelMode("ACTIVE");
        factory.setExtendedCommands("NEVER");
        factory.setActiveBindAddress("0.0.0.0");
        factory.setActiveExternalAddress("127.0.0.4");
        store();

        assertThat(server.commands()).anyMatch(command -> command.startsWith("PORT 127,0,0,4,"));
    }

    @Test
    @SeesEffectOf(FtpProperty.ACTIVE_PORT_RANGE)
    void activePortRangeIsListenedOn() throws Exception {
        factory.setDataChannelMode("ACTIVE");
        factory.setActivePortRange("9000-9009");
        store();

        assertThat(server.commands()).anyMatch(command -> command.matches("EPRT .1.127.0.0.1.900[0-9]."));
    }

    @Test
    @SeesEffectOf(FtpProperty.PROXY_TYPE)
    void proxyTypeSaysWhetherAndHowAProxyIsAsked() throws Exception {
        throughTheProxy();
        store();
        assertThat(requests).hasSize(2).allMatch(request -> request.startsWith("CONNECT 127.0.0.1:"));
        assertThat(server.commands()).contains("EPSV");

        factory.setProxyType("SOCKS5");
        factory.setReplyTimeout("300");
        factory.setConnectTimeout("300");
        assertThatThrownBy(this::store).hasMessageContaining("SOCKS5 proxy 127.0.0.1:" + proxy.port());
    }

    @Test
    @SeesEffectOf(FtpProperty.PROXY_HOST)
    void proxyHostIsDialled() throws Exception {
        throughTheProxy();
        factory.setProxyHost("127.0.0.2");

        assertThatThrownBy(this::store)
                .hasMessageContaining("HTTP proxy 127.0.0.2:" + proxy.port())
                .hasMessageContaining("cannot connect to 127.0.0.2 port " + proxy.port());
    }

    @Test
    @SeesEffectOf(FtpProperty.PROXY_PORT)
    void proxyPortIsDialled() throws Exception {
        throughTheProxy();
        factory.setProxyPort(Integer.toString(server.port()));

        assertThatThrownBy(this::store).hasMessageContaining("HTTP proxy 127.0.0.1:" + server.port());
    }

    @Test
    @SeesEffectOf(FtpProperty.PROXY_USER_NAME)
    void proxyUserNameLogsIn() throws Exception {
        throughTheProxy();
        store();
        assertThat(requests).noneMatch(request -> request.contains("Proxy-Authorization"));
        requests.clear();
        factory.setProxyUserName("gate");
        store();

        assertThat(requests).hasSize(2).allMatch(request -> request.contains("Basic " + base64("gate:") + "\r\n"));
    }

    @Test
    @SeesEffectOf(FtpProperty.PROXY_PASSWORD)
    void proxyPasswordLogsIn() throws Exception {
        throughTheProxy();
        factory.setProxyUserName("gate");
        factory.setProxyPassword("hush");
        store();

        assertThat(requests).hasSize(2).allMatch(request -> request.contains("Basic " + base64("gate:hush") + "\r\n"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes());
    }

    private void throughTheProxy() {
        factory.setProxyType("HTTP");
        factory.setProxyHost("127.0.0.1");
        factory.setProxyPort(Integer.toString(proxy.port()));
    }

    private void store() throws ResourceException {
        try (FtpConnection connection = ((FtpConnectionFactory) factory.createConnectionFactory()).getConnection()) {
            connection.store("name", new ByteArrayInputStream(new byte[10]));
        }
    }
}
