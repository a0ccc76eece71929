package org.ftpra.adapter.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.ResourceException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.ftpra.adapter.container.NarayanaOfThisJvm;
import org.ftpra.adapter.container.Transactions;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;
import org.junit.jupiter.api.io.TempDir;

/** Two beans on one directory. */
class SharingTest {

    private final Transactions transactions = NarayanaOfThisJvm.transactions();
    private final Intake intake = new Intake(transactions, Optional.empty(), UnaryOperator.identity());

    @TempDir
    private Path journal;

    @ServersTest(only = {"vsftpd", "apache-ftpserver"})
    void theSecondIsRefused(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (InboxUnderTest inbox = new InboxUnderTest(server, directory, journal)) {
            inbox.start(endpoints());
            CheckedEndpoints second = endpoints();

            assertThatThrownBy(() -> inbox.activate(second))
                    .isInstanceOf(ResourceException.class)
                    .hasMessageContaining("sharing")
                    .hasMessageContaining(directory.path());
        }
    }

    @ServersTest(only = {"vsftpd", "apache-ftpserver"})
    void theSecondIsWelcomeWhenTheFirstIsGone(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (InboxUnderTest inbox = new InboxUnderTest(server, directory, journal)) {
            inbox.start(endpoints());
            inbox.deactivate();
            inbox.activate(endpoints());
            new Partner(server, directory).put("order", "content");

            InboxUnderTest.until("delivered", () -> intake.names().equals(List.of("order")));
        }
    }

    /** Two adapters with a journal of their own each, as on two nodes. */
    @ServersTest
    void twoNodesShareTheFiles(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        Partner partner = new Partner(server, directory);
        List<String> names =
                IntStream.range(0, 40).mapToObj(i -> "file-" + (10 + i)).toList();
        names.forEach(name -> partner.put(name, "content of " + name));
        try (InboxUnderTest one = node(server, directory, "one");
                InboxUnderTest two = node(server, directory, "two")) {
            one.start(endpoints());
            two.start(endpoints());

            InboxUnderTest.until("all are delivered", () -> intake.names().size() >= names.size());
            one.awaitListings(4);
            assertThat(intake.names()).containsExactlyInAnyOrderElementsOf(names);
            assertThat(partner.hidden()).isEmpty();
            assertThat(partner.visible()).isEmpty();
        }
    }

    private InboxUnderTest node(FtpServerUnderTest server, FreshDirectory directory, String name) {
        return new InboxUnderTest(server, directory, journal.resolve(name)).with("sharing", "COMPETING");
    }

    private CheckedEndpoints endpoints() {
        return new CheckedEndpoints(transactions, intake, true, UnaryOperator.identity());
    }
}
