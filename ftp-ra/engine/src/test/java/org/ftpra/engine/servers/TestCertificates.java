package org.ftpra.engine.servers;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;

/**
 * The certificates of the tests: an authority, what it has issued, and what it has not. Made new for every JVM, each when
 * first asked for, and removed when the JVM ends. Thread-safe.
 */
public final class TestCertificates {

    /** Of all key and trust stores. */
    public static final String PASSWORD = "changeit";

    private static final String[] HOSTS = {"localhost", "127.0.0.1", "::1"};
    private static final int YEAR = 365;

    private final CertificateAuthority authority = new CertificateAuthority("Test Authority");
    private final CertificateFiles files = new CertificateFiles();
    private final Map<String, TestIdentity> identities = new ConcurrentHashMap<>();
    private final Path authorityPem = files.pem("authority", authority.certificate());
    private final Path trustStore = files.trustStore("authority", authority.certificate());

    private TestCertificates() {
        Runtime.getRuntime().addShutdownHook(new Thread(files::close, "ftpra-certificates-exit"));
    }

    /** The certificates of this JVM. */
    public static TestCertificates shared() {
        return Shared.CERTIFICATES;
    }

    /** The authority's own certificate, PEM. */
    public Path authorityPem() {
        return authorityPem;
    }

    /** A PKCS#12 store in which only the authority is trusted; its password is {@link #PASSWORD}. */
    public Path trustStore() {
        return trustStore;
    }

    /** The key and certificate of a server that was started with this one. */
    public TestIdentity server(ServerCertificate which) {
        return identities.computeIfAbsent(which.name(), name -> files.identity(name, issue(which)));
    }

    /** The key and certificate by which a client can show who it is; issued by the authority. */
    public TestIdentity client() {
        return identities.computeIfAbsent("client", name -> files.identity(name, issue(name, YEAR, "client.example")));
    }

    /** A context for a client that trusts this one certificate, whatever is wrong with it, and has its own to show. */
    public SSLContext pinned(ServerCertificate which) {
        return PinnedContext.of(server(which), client());
    }

    private Issued issue(ServerCertificate which) {
        return switch (which) {
            case VALID -> issue("localhost", YEAR, HOSTS);
            case WRONG_HOST -> issue("elsewhere.example", YEAR, "elsewhere.example");
            case EXPIRED -> issue("localhost", -1, HOSTS);
            case SELF_SIGNED -> CertificateAuthority.selfSigned("localhost", CertificateExtensions.ofHost(HOSTS));
        };
    }

    private Issued issue(String commonName, int days, String... hosts) {
        byte[] extensions = CertificateExtensions.ofHost(hosts);
        return authority.issue(commonName, extensions, CertificateAuthority.inDays(days));
    }

    /** Made when first asked for. */
    private static final class Shared {
        private static final TestCertificates CERTIFICATES = new TestCertificates();
    }
}
