package org.ftpra.adapter.partners;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.ftpra.engine.servers.PortBlock;
import org.ftpra.engine.servers.ServerCertificate;
import org.ftpra.engine.servers.TestCertificates;

/**
 * Where the endpoint is, however often its JVM is started: its directory with the partners, and its ports, which are none that
 * the kernel gives to anybody meanwhile.
 *
 * @param directory of all of it
 * @param ports of the entrances
 * @param databasePort where its rows can be read while it lives; those behind it are for data channels
 * @param lastPort of these
 */
public record Place(Path directory, Map<Entrance, Integer> ports, int databasePort, int lastPort) {

    private static final int ITERATIONS = 210_000;
    private static final int BITS = 256;

    static Place in(Path directory) {
        try {
            Files.createDirectories(directory);
            PortBlock block = PortBlock.reserve(InetAddress.getByName("127.0.0.1"));
            Map<Entrance, Integer> ports = new EnumMap<>(Entrance.class);
            List<String> users = new ArrayList<>();
            for (Entrance each : Entrance.values()) {
                ports.put(each, block.control() + each.ordinal());
                users.add(each.partner() + ":" + hash());
            }
            Files.write(directory.resolve("users"), users);
            return new Place(directory, ports, block.control() + ports.size(), block.lastPassive());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash() throws GeneralSecurityException {
        byte[] salt = "sixteen bytes...".getBytes(StandardCharsets.US_ASCII);
        PBEKeySpec key = new PBEKeySpec(Entrance.PASSWORD.toCharArray(), salt, ITERATIONS, BITS);
        byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                .generateSecret(key)
                .getEncoded();
        Base64.Encoder text = Base64.getEncoder();
        return "pbkdf2-sha512:" + ITERATIONS + ":" + text.encodeToString(salt) + ":" + text.encodeToString(hash);
    }

    private String passivePorts(Entrance entrance) {
        int each = (lastPort - databasePort) / ports.size();
        int first = databasePort + 1 + each * entrance.ordinal();
        return first + "-" + (first + each - 1);
    }

    /** What the node is told: {@code name=value}. */
    List<String> arguments(PartnerSettings settings) {
        List<String> arguments = new ArrayList<>(List.of("databasePort=" + databasePort));
        for (Entrance each : Entrance.values()) {
            properties(settings, each).forEach((name, value) -> arguments.add(each + "." + name + "=" + value));
        }
        return arguments;
    }

    /** The activation's properties. Silent partners are waited for. */
    public Map<String, String> properties(PartnerSettings settings, Entrance entrance) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("port", Integer.toString(ports.get(entrance)));
        properties.put("passivePortRange", passivePorts(entrance));
        properties.put("security", entrance.toString());
        properties.put("acknowledgement", settings.acknowledgement());
        properties.put("bindAddress", "127.0.0.1");
        properties.put("usersFile", directory.resolve("users").toString());
        properties.put("maxConnections", "1000");
        properties.put("maxConnectionsPerAddress", "1000");
        properties.put("maxConnectionsPerPartner", "1000");
        properties.put("dataTimeout", "5000");
        properties.put("idleTimeout", "15000");
        if (entrance.isSecure()) {
            Path keys =
                    TestCertificates.shared().server(ServerCertificate.VALID).keyStore();
            properties.put("keyStore", keys.toString());
            properties.put("keyStorePassword", TestCertificates.PASSWORD);
        }
        if (!settings.rowsComeFirst()) {
            // A kill counts as an attempt: there are enough.
            properties.putAll(Map.of("maxAttempts", "1000", "retryDelay", "50", "retryDelayMax", "1000"));
        }
        return properties;
    }
}
