package org.ftpra.bench.camel;

import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.ftpra.bench.client.Client;
import org.ftpra.bench.client.ClientFactory;
import org.ftpra.bench.client.Site;

/**
 * Camel FTP: {@code default} but for passive mode and binary files; {@code best} as the component's page advises: without
 * stepping through directories or making them, a fast check for existence, large buffers, a single file without a
 * listing, and downloads through a local work directory.
 */
public final class CamelFactory implements ClientFactory {

    private static final String BEST = "&stepwise=false&autoCreate=false&fastExistsCheck=true&bufferSize=262144";

    @Override
    public Client open(Site site, String variant) throws Exception {
        boolean best = variant.equals("best");
        CamelContext context = new DefaultCamelContext();
        if (site.tls()) {
            context.getRegistry().bind("trust", new TrustParameters(site));
        }
        context.start();
        return new CamelClient(context, address(site), options(site) + (best ? BEST : ""), best);
    }

    private static String address(Site site) {
        return (site.tls() ? "ftps://" : "ftp://") + site.user() + "@" + site.host() + ":" + site.port() + "/";
    }

    private static String options(Site site) {
        String plain = "?password=RAW(" + site.password() + ")&binary=true&passiveMode=true";
        return site.tls() ? plain + "&execPbsz=0&execProt=P&sslContextParameters=#trust" : plain;
    }
}
