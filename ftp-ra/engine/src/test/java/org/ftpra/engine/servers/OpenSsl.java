package org.ftpra.engine.servers;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/** What is common to the servers that use OpenSSL: some have no setting for the versions, but the library has one for all. */
final class OpenSsl {

    private OpenSsl() {}

    /** The environment in which a program of that site offers just the versions wanted. */
    static Map<String, String> environment(Site site) {
        return site.options()
                .tls()
                .map(tls -> Map.of(
                        "OPENSSL_CONF", configuration(site, tls.versions()).toString()))
                .orElse(Map.of());
    }

    private static Path configuration(Site site, Set<TlsVersion> versions) {
        String text =
                """
                openssl_conf = library
                [library]
                ssl_conf = contexts
                [contexts]
                system_default = versions
                [versions]
                MinProtocol = %s
                MaxProtocol = %s
                """
                        .formatted(
                                Collections.min(versions).protocol(),
                                Collections.max(versions).protocol());
        return site.directory().write("openssl.cnf", text);
    }
}
