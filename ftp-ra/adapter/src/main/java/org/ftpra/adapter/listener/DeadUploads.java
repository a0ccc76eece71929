package org.ftpra.adapter.listener;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where acknowledged uploads end: nowhere, or beside a reason in the directory of dead letters. Thread-safe. */
final class DeadUploads {

    /** Bytes that are left of a name: what is put behind it must fit, too. */
    private static final int MOST_OF_NAME = 200;

    private final Spool spool;
    private final Receipts receipts;
    private final Path directory;

    DeadUploads(Spool spool, Receipts receipts, Path directory) {
        this.spool = spool;
        this.receipts = receipts;
        this.directory = directory;
    }

    /** The bean has taken it. */
    void taken(Accepted upload) {
        spool.remove(upload.file().content());
    }

    /** It will not be delivered any more. First the file is in its place, then it is forgotten: twice is better than never. */
    void bury(Accepted upload, String reason) throws IOException {
        try {
            move(upload, reason);
            ListenerLog.deadLettered(upload, reason);
        } catch (NoSuchFileException e) {
            ListenerLog.contentLost(upload, e);
        }
        receipts.givenUp(upload);
    }

    private void move(Accepted upload, String reason) throws IOException {
        Path content = upload.file().content();
        Path of = Files.createDirectories(
                directory.resolve(upload.file().partner().name()));
        String name = cut(upload.file().name()) + "~"
                + content.getFileName().toString().substring(0, 8);
        if (Files.exists(of.resolve(name)) && Files.notExists(content)) {
            return;
        }
        Files.writeString(of.resolve(name + ".reason"), upload.file() + System.lineSeparator() + reason);
        long bytes = Files.size(content);
        Files.move(content, of.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        Receiving.force(of);
        spool.space().give(bytes);
    }

    private static String cut(String name) {
        String left = name;
        while (left.getBytes(StandardCharsets.UTF_8).length > MOST_OF_NAME) {
            left = left.substring(0, left.offsetByCodePoints(left.length(), -1));
        }
        return left;
    }
}
