package org.ftpra.bench.client;

import java.io.IOException;
import java.time.Duration;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPSClient;

/**
 * Apache Commons Net: {@code default} but for passive mode and binary files, which any comparison needs; {@code best} with the
 * large buffers that its documentation of {@code setBufferSize} advises, and EPSV; {@code sized} is that, and asks for the size
 * of each file that it has stored.
 */
public final class CommonsNetFactory implements ClientFactory {

    private static final int PATIENCE_MS = 20_000;
    private static final int LARGE = 256 * 1024;

    @Override
    public Client open(Site site, String variant) throws Exception {
        FTPClient client = site.tls() ? new FTPSClient(false, Trust.only(site)) : new FTPClient();
        client.setConnectTimeout(PATIENCE_MS);
        client.setDefaultTimeout(PATIENCE_MS);
        client.setDataTimeout(Duration.ofMillis(PATIENCE_MS));
        if (!variant.equals("default")) {
            client.setBufferSize(LARGE);
            client.setUseEPSVwithIPv4(true);
        }
        return logIn(client, site, variant.equals("sized"));
    }

    private static Client logIn(FTPClient client, Site site, boolean sized) throws IOException {
        client.connect(site.host(), site.port());
        if (client instanceof FTPSClient secured) {
            secured.execPBSZ(0);
            secured.execPROT("P");
        }
        CommonsNetClient opened = new CommonsNetClient(client, sized);
        opened.require(client.login(site.user(), site.password()));
        opened.require(client.setFileType(FTP.BINARY_FILE_TYPE));
        client.enterLocalPassiveMode();
        return opened;
    }
}
