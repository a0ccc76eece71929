package org.ftpra.bench.inbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.commons.net.ftp.FTPFile;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.integration.IntegrationMessageHeaderAccessor;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.file.FileHeaders;
import org.springframework.integration.file.remote.session.Session;
import org.springframework.integration.file.remote.session.SessionFactory;
import org.springframework.integration.ftp.dsl.Ftp;
import org.springframework.integration.ftp.filters.FtpPersistentAcceptOnceFileListFilter;
import org.springframework.integration.ftp.session.FtpRemoteFileTemplate;
import org.springframework.integration.metadata.SimpleMetadataStore;
import org.springframework.messaging.Message;

/** The application reads from the server; the file is deleted there when its transaction has committed. */
record StreamedInbound(Application application) implements Inbound {

    private static final int FETCHED = 1000;

    @Override
    public IntegrationFlow flow(SessionFactory<FTPFile> sessions, String directory, Threads threads) {
        FtpRemoteFileTemplate template = new FtpRemoteFileTemplate(sessions);
        template.setBeanFactory(new DefaultListableBeanFactory());
        return IntegrationFlow.from(
                        Ftp.inboundStreamingAdapter(template)
                                .remoteDirectory(directory)
                                .filter(new FtpPersistentAcceptOnceFileListFilter(new SimpleMetadataStore(), "bench"))
                                .maxFetchSize(FETCHED),
                        each -> each.poller(threads.parallel()))
                .handle(message -> take(template, message))
                .get();
    }

    private void take(FtpRemoteFileTemplate template, Message<?> message) {
        String name = message.getHeaders().get(FileHeaders.REMOTE_FILE, String.class);
        String directory = message.getHeaders().get(FileHeaders.REMOTE_DIRECTORY, String.class);
        application
                .rows()
                .write(name, size(message), () -> template.remove(directory + "/" + name));
    }

    private static int size(Message<?> message) {
        Session<?> session =
                message.getHeaders().get(IntegrationMessageHeaderAccessor.CLOSEABLE_RESOURCE, Session.class);
        try (InputStream input = (InputStream) message.getPayload()) {
            return input.readAllBytes().length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            session.close();
        }
    }
}
