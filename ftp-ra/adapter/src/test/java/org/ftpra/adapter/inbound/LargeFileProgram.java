package org.ftpra.adapter.inbound;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.ftpra.adapter.container.NarayanaOfThisJvm;
import org.ftpra.api.FtpFileEvent;

/** A bean in a JVM with a small heap that counts the bytes of one file, and says how many there were. */
final class LargeFileProgram {

    private static final CountDownLatch OVER = new CountDownLatch(1);

    private LargeFileProgram() {}

    /** Its arguments: a directory for the journal, and then the properties of its activation, {@code name=value}. */
    public static void main(String... arguments) throws Exception {
        Map<String, String> properties = new TreeMap<>();
        for (int i = 1; i < arguments.length; i++) {
            String[] property = arguments[i].split("=", 2);
            properties.put(property[0], property[1]);
        }
        CheckedEndpoints endpoints = new CheckedEndpoints(
                NarayanaOfThisJvm.transactions(), LargeFileProgram::count, true, UnaryOperator.identity());
        try (InboxUnderTest inbox = new InboxUnderTest(properties, Path.of(arguments[0]))) {
            inbox.start(endpoints);
            if (!OVER.await(120, TimeUnit.SECONDS)) {
                System.out.println("nothing came");
            }
        }
        System.exit(0);
    }

    private static void count(FtpFileEvent event) {
        byte[] buffer = new byte[1 << 16];
        long count = 0;
        try (InputStream content = event.openInput()) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                count += read;
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        System.out.println("bytes " + count + " of " + event.file().size());
        OVER.countDown();
    }
}
