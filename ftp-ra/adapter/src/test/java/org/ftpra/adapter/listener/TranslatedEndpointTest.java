package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ftpra.engine.network.Addresses;
import org.ftpra.engine.network.ChildJvm;
import org.ftpra.engine.network.Firewall;
import org.ftpra.engine.network.Namespace;
import org.ftpra.engine.network.Network;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An endpoint behind a translation of addresses, and real clients that dial the address which PASV tells: those outside must be told
 * that of the router, those inside ours.
 */
class TranslatedEndpointTest {

    @AutoClose
    private static Network network;

    @TempDir
    private Path directory;

    /** Whoever is told an address of the inside knows at once that it leads nowhere. */
    @BeforeAll
    static void makeNetwork() {
        network = Network.create(Addresses.IPV4);
        network.client().ip("route add unreachable " + network.addresses().server() + "/32");
    }

    @ParameterizedTest
    @EnumSource(
            value = UploadClient.class,
            names = {"CURL", "LFTP"})
    void eachNetworkIsToldTheAddressThatItReaches(UploadClient client) throws Exception {
        String outside =
                network.addresses().client() + "/32=" + network.addresses().routerAtClient();
        try (ChildJvm endpoint = endpoint("passiveExternalAddress=" + outside)) {
            int port = translate(endpoint);
            upload(client, network.client(), network.addresses().routerAtClient(), port, "outside");
            upload(client, network.router(), network.addresses().server(), port, "inside");
            assertThat(endpoint.ask("rows")).containsExactly("outside", "inside");
        }
    }

    @Test
    void whoIsToldNoExternalAddressUploadsFromInsideAlone() throws Exception {
        try (ChildJvm endpoint = endpoint()) {
            int port = translate(endpoint);
            String router = network.addresses().routerAtClient();
            assertThatThrownBy(() -> upload(UploadClient.CURL, network.client(), router, port, "outside"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(network.addresses().server());
            upload(UploadClient.CURL, network.router(), network.addresses().server(), port, "inside");
            assertThat(endpoint.ask("rows")).containsExactly("inside");
        }
    }

    private ChildJvm endpoint(String... properties) {
        List<String> arguments = new ArrayList<>(List.of(
                directory.toString(), "bindAddress=" + network.addresses().server()));
        arguments.addAll(List.of(properties));
        return new ChildJvm(network.server(), EndpointProgram.class, arguments.toArray(String[]::new));
    }

    private static int translate(ChildJvm endpoint) {
        int port = Integer.parseInt(endpoint.answer().get(0));
        network.use(Firewall.TRANSLATES_ALL_PORTS, port);
        return port;
    }

    private void upload(UploadClient client, Namespace from, String host, int port, String name) throws IOException {
        Path file = Files.writeString(directory.resolve(name), "content of " + name);
        UploadClient.run(from.inside(command(client, host + ":" + port, file)), directory);
    }

    /** Both would rather use EPSV, which tells no address, and the address of the control channel. */
    private static List<String> command(UploadClient client, String at, Path file) {
        if (client == UploadClient.CURL) {
            return List.of(
                    "curl",
                    "-sSv",
                    "--connect-timeout",
                    "60",
                    "--max-time",
                    "80",
                    "--disable-epsv",
                    "--no-ftp-skip-pasv-ip",
                    "-u",
                    "partner:secret",
                    "-T",
                    file.toString(),
                    "ftp://" + at + "/");
        }
        String settings = "debug 5; set cmd:fail-exit true; set net:max-retries 1; set net:timeout 60;"
                + " set ftp:prefer-epsv false; set ftp:fix-pasv-address false; set ftp:ssl-allow false; ";
        return List.of("lftp", "-c", settings + "open -u partner,secret ftp://" + at + "; put " + file);
    }
}
