package org.ftpra.bench.inbound;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.net.ftp.FTPFile;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.file.filters.AcceptOnceFileListFilter;
import org.springframework.integration.file.remote.session.SessionFactory;
import org.springframework.integration.ftp.dsl.Ftp;
import org.springframework.integration.ftp.dsl.FtpInboundChannelAdapterSpec;
import org.springframework.integration.ftp.filters.FtpPersistentAcceptOnceFileListFilter;
import org.springframework.integration.metadata.SimpleMetadataStore;
import org.springframework.messaging.Message;

/**
 * The files are fetched into a directory here and deleted there; what is here is deleted when its transaction has committed.
 *
 * @param local the directory here
 * @param handed whether one poll hands its files to other threads
 */
record SynchronizedInbound(Application application, Path local, boolean handed) implements Inbound {

    private static final int FETCHED = 1000;

    @Override
    public IntegrationFlow flow(SessionFactory<FTPFile> sessions, String directory, Threads threads) {
        FtpInboundChannelAdapterSpec source = Ftp.inboundAdapter(sessions)
                .remoteDirectory(directory)
                .filter(new FtpPersistentAcceptOnceFileListFilter(new SimpleMetadataStore(), "bench"))
                .deleteRemoteFiles(true)
                .localDirectory(local.resolve(directory).toFile())
                .localFilter(new AcceptOnceFileListFilter<>())
                .maxFetchSize(FETCHED);
        if (handed) {
            return IntegrationFlow.from(source, each -> each.poller(threads.single()))
                    .channel(channels -> channels.executor(threads.handlers()))
                    .handle(this::take, each -> each.transactional(threads.manager()))
                    .get();
        }
        return IntegrationFlow.from(source, each -> each.poller(threads.parallel()))
                .handle(this::take)
                .get();
    }

    private void take(Message<?> message) {
        Path file = ((File) message.getPayload()).toPath();
        try {
            int size = Files.readAllBytes(file).length;
            application.rows().write(file.getFileName().toString(), size, () -> delete(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
