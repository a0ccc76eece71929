package org.ftpra.adapter.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;
import org.junit.jupiter.api.io.TempDir;

/** What a branch is not promised to commit with. */
class VoteTest {

    @TempDir
    Path journal;

    @ServersTest
    void aStagedFileThatIsNotWholeIsNotPromised(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (TransactionalServer adapter = new TransactionalServer(server, journal);
                XaBranch branch = new XaBranch(adapter, directory)) {
            XaState.ENDED.reach(branch);
            directory.write(directory.names().get(0), new byte[3]);

            assertThat(XaCall.PREPARE.answer(branch)).isEqualTo("RBINTEGRITY");

            assertThat(directory.names()).isEmpty();
            assertThat(branch.state()).isEqualTo("none");
        }
    }

    @ServersTest
    void aStagedFileThatIsNotWholeIsNotCommittedInOnePhase(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        try (TransactionalServer adapter = new TransactionalServer(server, journal);
                XaBranch branch = new XaBranch(adapter, directory)) {
            XaState.ENDED.reach(branch);
            directory.write(directory.names().get(0), new byte[3]);

            assertThat(XaCall.COMMIT_ONEPHASE.answer(branch)).isEqualTo("RMERR");

            assertThat(directory.names()).isEmpty();
            assertThat(branch.state()).isEqualTo("none");
        }
    }

    /** Both vote on the same server, in the same directory, for the same branch of a transaction manager: its name is not unique. */
    @ServersTest(only = "vsftpd")
    void whatAnotherNodeHasStagedIsNotOurs(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        Map<String, Path> journals = Map.of("ours", journal.resolve("ours"), "others", journal.resolve("others"));
        try (TransactionalServer our = new TransactionalServer(server, journals.get("ours"));
                TransactionalServer other = new TransactionalServer(server, journals.get("others"));
                XaBranch ours = new XaBranch(our, directory);
                XaBranch others = new XaBranch(other, directory)) {
            XaState.PREPARED.reach(ours);
            assertThat(XaCall.RECOVER_START.answer(others)).isEqualTo("-");
            XaState.PREPARED.reach(others);

            assertThat(XaCall.ROLLBACK.answer(others)).isEqualTo("OK");
            assertThat(XaCall.COMMIT.answer(ours)).isEqualTo("OK");

            assertThat(directory.names()).containsExactly(XaBranch.FILE);
        }
    }
}
