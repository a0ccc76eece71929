package org.ftpra.bench.spring;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import org.apache.commons.net.ftp.FTPFile;
import org.ftpra.bench.client.Client;
import org.ftpra.bench.client.FilePair;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.integration.file.remote.session.CachingSessionFactory;
import org.springframework.integration.file.remote.session.Session;
import org.springframework.integration.file.remote.session.SessionFactory;
import org.springframework.integration.file.support.FileExistsMode;
import org.springframework.integration.ftp.session.FtpRemoteFileTemplate;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** A remote file template: one operation after the other. */
final class SpringClient implements Client {

    private static final String NAME = "name";

    private final SessionFactory<FTPFile> sessions;
    private final FtpRemoteFileTemplate template;

    SpringClient(SessionFactory<FTPFile> sessions, boolean temporaryNames) throws IOException {
        this.sessions = sessions;
        this.template = new FtpRemoteFileTemplate(sessions);
        template.setBeanFactory(new DefaultListableBeanFactory());
        template.setRemoteDirectoryExpression(new SpelExpressionParser().parseExpression("headers.directory"));
        template.setFileNameGenerator(message -> (String) message.getHeaders().get(NAME));
        template.setUseTemporaryFileName(temporaryNames);
        template.afterPropertiesSet();
        ping();
    }

    @Override
    public void store(FilePair file) {
        Message<?> message = MessageBuilder.withPayload(file.local().toFile())
                .setHeader("directory", file.directory())
                .setHeader(NAME, file.name())
                .build();
        template.send(message, FileExistsMode.REPLACE);
    }

    @Override
    public void retrieve(FilePair file) {
        template.get(file.path(), source -> {
            try (OutputStream target = Files.newOutputStream(file.local())) {
                source.transferTo(target);
            }
        });
    }

    @Override
    public void ping() throws IOException {
        if (!template.execute(Session::test)) {
            throw new IOException("the session is broken");
        }
    }

    /** All entries are in memory before the first is to be had. */
    @Override
    public void list(String directory, Runnable entry) {
        FTPFile[] all = template.list(directory);
        for (int i = 0; i < all.length; i++) {
            entry.run();
        }
    }

    @Override
    public void close() {
        if (sessions instanceof CachingSessionFactory<FTPFile> cache) {
            cache.destroy();
        }
    }
}
