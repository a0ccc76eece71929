package org.ftpra.bench.inbound;

import org.apache.commons.net.ftp.FTPClient;
import org.ftpra.bench.client.Job;
import org.ftpra.bench.client.Receiver;
import org.ftpra.bench.client.ReceiverFactory;
import org.ftpra.bench.client.Site;
import org.springframework.integration.ftp.session.DefaultFtpSessionFactory;

/**
 * Spring Integration's inbound adapters, with cached sessions: {@code sync} and {@code stream} with eight polls at a time, {@code
 * handed} with one poll that hands its files to eight threads.
 */
public final class SpringReceivers implements ReceiverFactory {

    @Override
    public Receiver open(Job job) throws Exception {
        Application application = new Application();
        Inbound inbound =
                switch (job.variant()) {
                    case "sync" -> new SynchronizedInbound(application, job.directory().resolve("got"), false);
                    case "handed" -> new SynchronizedInbound(application, job.directory().resolve("got"), true);
                    default -> new StreamedInbound(application);
                };
        return new SpringReceiver(sessions(job.site()), application, inbound);
    }

    private static DefaultFtpSessionFactory sessions(Site site) {
        DefaultFtpSessionFactory factory = new DefaultFtpSessionFactory();
        factory.setHost(site.host());
        factory.setPort(site.port());
        factory.setUsername(site.user());
        factory.setPassword(site.password());
        factory.setClientMode(FTPClient.PASSIVE_LOCAL_DATA_CONNECTION_MODE);
        return factory;
    }
}
