package org.ftpra.bench.spring;

import java.io.IOException;
import java.security.GeneralSecurityException;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPFile;
import org.ftpra.bench.client.Client;
import org.ftpra.bench.client.ClientFactory;
import org.ftpra.bench.client.Site;
import org.ftpra.bench.client.Trust;
import org.springframework.integration.file.remote.session.CachingSessionFactory;
import org.springframework.integration.file.remote.session.SessionFactory;
import org.springframework.integration.ftp.session.AbstractFtpSessionFactory;
import org.springframework.integration.ftp.session.DefaultFtpSessionFactory;
import org.springframework.integration.ftp.session.DefaultFtpsSessionFactory;

/**
 * Spring Integration's template: {@code default} with a session for each operation and uploads under a temporary name;
 * {@code best} with the session cache that its reference advises, and without the temporary name. Both in passive mode.
 */
public final class SpringFactory implements ClientFactory {

    @Override
    public Client open(Site site, String variant) throws Exception {
        boolean best = variant.equals("best");
        SessionFactory<FTPFile> sessions = sessions(site);
        return new SpringClient(best ? new CachingSessionFactory<>(sessions, 1) : sessions, !best);
    }

    private static SessionFactory<FTPFile> sessions(Site site) throws GeneralSecurityException, IOException {
        return site.tls() ? login(secured(site), site) : login(new DefaultFtpSessionFactory(), site);
    }

    private static DefaultFtpsSessionFactory secured(Site site) throws GeneralSecurityException, IOException {
        DefaultFtpsSessionFactory factory = new DefaultFtpsSessionFactory();
        factory.setTrustManager(Trust.managers(site)[0]);
        factory.setImplicit(false);
        factory.setProt("P");
        return factory;
    }

    private static SessionFactory<FTPFile> login(AbstractFtpSessionFactory<?> factory, Site site) {
        factory.setHost(site.host());
        factory.setPort(site.port());
        factory.setUsername(site.user());
        factory.setPassword(site.password());
        factory.setClientMode(FTPClient.PASSIVE_LOCAL_DATA_CONNECTION_MODE);
        return factory;
    }
}
