package org.ftpra.bench.camel;

import java.io.IOException;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.ftpra.bench.client.Site;
import org.ftpra.bench.client.Trust;

/** Has Camel trust the certificate of the server under test. */
final class TrustParameters extends SSLContextParameters {

    private final Site site;

    TrustParameters(Site site) {
        this.site = site;
    }

    @Override
    public SSLContext createSSLContext(CamelContext context) throws GeneralSecurityException, IOException {
        return Trust.only(site);
    }
}
