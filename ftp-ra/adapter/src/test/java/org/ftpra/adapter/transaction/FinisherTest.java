package org.ftpra.adapter.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.ftpra.adapter.journal.Journal;
import org.ftpra.adapter.journal.JournalFailure;
import org.ftpra.adapter.journal.JournalSettings;
import org.ftpra.adapter.journal.Journals;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;
import org.junit.jupiter.api.io.TempDir;

/** How what an earlier life had decided is finished. */
class FinisherTest {

    @TempDir
    Path directory;

    @ServersTest(only = "vsftpd")
    void oneSessionFinishesAll(FtpServerUnderTest server, FreshDirectory files) throws Exception {
        try (Journal journal = left(server, files, 3);
                AdapterLife life = new AdapterLife(server, journal)) {
            life.connect();
            server.clearCommands();

            life.work();

            assertThat(life.isFinished()).isTrue();
            assertThat(files.names()).containsExactly("file0", "file1", "file2");
            assertThat(server.commands())
                    .filteredOn(command -> command.startsWith("USER"))
                    .hasSize(1);
        }
    }

    /** Whichever of them it begins with. */
    @ServersTest(only = "vsftpd")
    void oneThatIsRefusedDoesNotHinderTheOthers(FtpServerUnderTest server, FreshDirectory files) throws Exception {
        Files.createDirectories(files.disk().resolve("file1/not-empty"));
        try (Journal journal = left(server, files, 3);
                AdapterLife life = new AdapterLife(server, journal)) {
            life.connect();

            life.work();

            assertThat(life.isFinished()).isFalse();
            assertThat(files.names()).contains("file0", "file2").hasSize(4);

            Files.delete(files.disk().resolve("file1/not-empty"));
            Files.delete(files.disk().resolve("file1"));
            life.work();

            assertThat(life.isFinished()).isTrue();
            assertThat(files.names()).containsExactly("file0", "file1", "file2");
        }
    }

    private Journal left(FtpServerUnderTest server, FreshDirectory files, int branches) throws JournalFailure {
        Journal journal = Journals.open(directory, JournalSettings.standard());
        new EarlierLife(server, journal, RecordKind.DECIDED).leave(branches, files);
        return journal;
    }
}
