package org.ftpra.arquillian.appserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.ftpra.adapter.container.RunProperties;

/** Payara Micro, which Arquillian starts with the test's archive, reads files of commands before and after its boot. */
final class PayaraMicro implements AppServer {

    private static final String CONFIG = "set configs.config.server-config.";

    /** Nothing listens but on this machine, and there is no data grid. */
    private static final List<String> BEFORE_BOOT = List.of(
            CONFIG + "network-config.network-listeners.network-listener.http-listener.address=127.0.0.1",
            CONFIG + "hazelcast-config-specific-configuration.enabled=false");

    /** What an earlier run left goes: Payara Micro would deploy its application again. */
    @Override
    public void prepare(Wishes wishes) {
        try {
            RunProperties.clear(wishes.file("root"));
            Files.write(wishes.file("jvm.options"), JvmOptions.of(wishes));
            Files.write(wishes.file("pre-boot.txt"), BEFORE_BOOT);
            Files.write(wishes.file("post-boot.txt"), AsadminScript.of(wishes));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
