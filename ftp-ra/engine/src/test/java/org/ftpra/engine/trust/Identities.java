package org.ftpra.engine.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keys and certificates, made with keytool when first asked for and kept in memory. */
public final class Identities {

    public static final String CA = "ca";
    public static final String OTHER_CA = "other-ca";
    /** For localhost and 127.0.0.1, signed by the CA. */
    public static final String SERVER = "server";
    /** The same, signed by the other CA. */
    public static final String OTHER_SERVER = "other-server";
    /** Signed by the CA, and out of date. */
    public static final String EXPIRED = "expired";
    /** Signed by the CA, and not yet valid. */
    public static final String FUTURE = "future";
    /** Signed by somebody who calls himself as the CA does. */
    public static final String FORGED = "forged";
    /** For localhost, signed by itself. */
    public static final String SELF_SIGNED = "self-signed";
    /** Signed by the CA. */
    public static final String CLIENT = "client";
    /** Signed by the CA, with a key on P-256. */
    public static final String EC_CLIENT = "ec-client";
    /** Signed by the CA, with an Ed25519 key. */
    public static final String ED_CLIENT = "ed-client";

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final String LOCALHOST = "san=dns:localhost,ip:127.0.0.1";
    private static final KeyStore ALL = make();

    private Identities() {}

    public static PrivateKey key(String name) {
        try {
            return (PrivateKey) ALL.getKey(name, PASSWORD);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    public static X509Certificate certificate(String name) {
        return chain(name)[0];
    }

    public static X509Certificate[] chain(String name) {
        try {
            Certificate[] chain = ALL.getCertificateChain(name);
            return Arrays.copyOf(chain, chain.length, X509Certificate[].class);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyStore make() {
        try {
            Path directory = Files.createTempDirectory("ftpra-identities-");
            Path store = directory.resolve("all.p12");
            try {
                generateAll(store);
                return load(store);
            } finally {
                Files.deleteIfExists(store);
                Files.delete(directory);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static void generateAll(Path store) throws IOException {
        generate(store, CA, "-keyalg", "RSA", "-ext", "bc:c");
        generate(store, OTHER_CA, "-keyalg", "EC", "-ext", "bc:c");
        generate(store, SERVER, "-keyalg", "RSA", "-signer", CA, "-ext", LOCALHOST);
        generate(store, OTHER_SERVER, "-keyalg", "EC", "-signer", OTHER_CA, "-ext", LOCALHOST);
        generate(store, EXPIRED, "-keyalg", "EC", "-signer", CA, "-ext", LOCALHOST, "-startdate", "-9d");
        generate(store, FUTURE, "-keyalg", "EC", "-signer", CA, "-ext", LOCALHOST, "-startdate", "+2d");
        generate(store, "false-ca", "-keyalg", "EC", "-ext", "bc:c", "-dname", "CN=" + CA);
        generate(store, FORGED, "-keyalg", "EC", "-signer", "false-ca", "-ext", LOCALHOST);
        generate(store, SELF_SIGNED, "-keyalg", "EC", "-ext", LOCALHOST);
        generate(store, CLIENT, "-keyalg", "RSA", "-signer", CA);
        generate(store, EC_CLIENT, "-keyalg", "EC", "-signer", CA);
        generate(store, ED_CLIENT, "-keyalg", "Ed25519", "-signer", CA);
    }

    /** Valid for a week. */
    private static void generate(Path store, String name, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", name));
        command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC")); // a short life
        command.addAll(List.of("-validity", "7", "-storetype", "PKCS12"));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", new String(PASSWORD)));
        command.addAll(List.of(options));
        if (!command.contains("-dname")) {
            command.addAll(List.of("-dname", "CN=" + name));
        }
        run(command);
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        try {
            if (process.waitFor() != 0) {
                throw new UncheckedIOException(new IOException(command + " said: " + output));
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyStore load(Path store) throws IOException, GeneralSecurityException {
        KeyStore all = KeyStore.getInstance("PKCS12");
        try (InputStream input = Files.newInputStream(store)) {
            all.load(input, PASSWORD);
        }
        return all;
    }
}
