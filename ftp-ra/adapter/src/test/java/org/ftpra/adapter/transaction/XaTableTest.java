package org.ftpra.adapter.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ftpra.engine.servers.ApacheFtpServer;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServerOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every call of a transaction manager in every state of a branch, against a real server (X/Open XA, chapter 6).
 *
 * <p>A cell has the answer, without XA_ or XAER_, and the state after it, where that is another; states are explained in
 * {@link XaState}. After each call the server's disk is looked at, too: the file is there under its name if the state after
 * is {@code committed}, and there is nothing at all if it is {@code none}.
 */
class XaTableTest {

    private static final String UNDECIDED =
            """
            call            | none      | active         | overdue                 | empty       | ended         | suspended        | failed          | timed out               |
            start NOFLAGS   | OK active | PROTO          | PROTO                   | DUPID       | DUPID         | DUPID            | DUPID           | DUPID                   |
            start JOIN      | NOTA      | PROTO          | PROTO                   | OK active   | OK active     | OK active        | RBROLLBACK      | RBTIMEOUT rollback-only |
            start RESUME    | NOTA      | PROTO          | PROTO                   | PROTO       | PROTO         | OK active        | RBROLLBACK      | RBTIMEOUT rollback-only |
            start SUSPEND   | INVAL     | PROTO          | PROTO                   | INVAL       | INVAL         | INVAL            | INVAL           | INVAL                   |
            end SUCCESS     | NOTA      | OK idle        | RBTIMEOUT rollback-only | PROTO       | PROTO         | OK               | PROTO           | PROTO                   |
            end FAIL        | NOTA      | OK rollback-only | OK rollback-only      | PROTO       | PROTO         | OK rollback-only | PROTO           | PROTO                   |
            end SUSPEND     | NOTA      | OK idle        | RBTIMEOUT rollback-only | PROTO       | PROTO         | PROTO            | PROTO           | PROTO                   |
            end NOFLAGS     | NOTA      | INVAL          | INVAL                   | INVAL       | INVAL         | INVAL            | INVAL           | INVAL                   |
            prepare         | NOTA      | PROTO          | PROTO rollback-only     | RDONLY none | OK prepared   | OK prepared      | RBROLLBACK none | RBTIMEOUT none          |
            commit ONEPHASE | NOTA      | PROTO          | PROTO rollback-only     | OK none     | OK committed  | OK committed     | RMERR none      | RMERR none              |
            commit          | NOTA      | PROTO          | PROTO                   | PROTO       | PROTO         | PROTO            | PROTO           | PROTO                   |
            rollback        | NOTA      | OK none        | OK none                 | OK none     | OK none       | OK none          | OK none         | OK none                 |
            forget          | NOTA      | NOTA           | NOTA                    | NOTA        | NOTA          | NOTA             | NOTA            | NOTA                    |
            recover START   | -         | -              | -                       | -           | -             | -                | -               | -                       |
            recover END     | -         | -              | -                       | -           | -             | -                | -               | -                       |
            recover JOIN    | INVAL     | INVAL          | INVAL                   | INVAL       | INVAL         | INVAL            | INVAL           | INVAL                   |
            """;

    private static final String VOTED =
            """
            call            | prepared     | heuristic | committed | rolled back | forgotten |
            start NOFLAGS   | DUPID        | DUPID     | DUPID     | OK active   | OK active |
            start JOIN      | PROTO        | PROTO     | NOTA      | NOTA        | NOTA      |
            start RESUME    | PROTO        | PROTO     | NOTA      | NOTA        | NOTA      |
            start SUSPEND   | INVAL        | INVAL     | INVAL     | INVAL       | INVAL     |
            end SUCCESS     | PROTO        | PROTO     | NOTA      | NOTA        | NOTA      |
            end FAIL        | PROTO        | PROTO     | NOTA      | NOTA        | NOTA      |
            end SUSPEND     | PROTO        | PROTO     | NOTA      | NOTA        | NOTA      |
            end NOFLAGS     | INVAL        | INVAL     | NOTA      | NOTA        | NOTA      |
            prepare         | PROTO        | PROTO     | NOTA      | NOTA        | NOTA      |
            commit ONEPHASE | PROTO        | HEURRB    | OK        | NOTA        | NOTA      |
            commit          | OK committed | HEURRB    | OK        | NOTA        | NOTA      |
            rollback        | OK none      | HEURRB    | HEURCOM   | NOTA        | NOTA      |
            forget          | NOTA         | OK none   | NOTA      | NOTA        | NOTA      |
            recover START   | listed       | listed    | -         | -           | -         |
            recover END     | -            | -         | -         | -           | -         |
            recover JOIN    | INVAL        | INVAL     | INVAL     | INVAL       | INVAL     |
            """;

    @TempDir
    private static Path journal;

    private static FtpServerUnderTest server;
    private static TransactionalServer adapter;

    @BeforeAll
    static void start() throws Exception {
        server = new ApacheFtpServer().start(ServerOptions.defaults());
        adapter = new TransactionalServer(server, journal);
    }

    @AfterAll
    static void stop() throws Exception {
        adapter.close();
        server.close();
    }

    static Stream<Arguments> cells() {
        return Stream.of(UNDECIDED, VOTED).flatMap(XaTableTest::cells);
    }

    private static Stream<Arguments> cells(String table) {
        List<String> lines = table.lines().toList();
        List<String> states = row(lines.get(0));
        List<Arguments> cells = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> row = row(line);
            for (int i = 1; i < states.size(); i++) {
                cells.add(Arguments.of(row.get(0), states.get(i), row.get(i)));
            }
        }
        return cells.stream();
    }

    private static List<String> row(String line) {
        return Stream.of(line.split("\\|")).map(String::trim).toList();
    }

    @ParameterizedTest(name = "{0} when {1}: {2}")
    @MethodSource("cells")
    void answersEachCallInEachState(String call, String state, String cell) throws Exception {
        try (XaBranch branch = new XaBranch(adapter, server.freshDirectory())) {
            XaState.of(state).reach(branch);
            String before = branch.state();
            String[] expected = cell.split(" ");
            String after = expected.length > 1 ? expected[1] : before;

            String answer = XaCall.of(call).answer(branch);

            assertThat(answer + " " + branch.state()).isEqualTo(expected[0] + " " + after);
            if (after.equals("committed")) {
                assertThat(branch.directory().names()).containsExactly(XaBranch.FILE);
            } else if (after.equals("none")) {
                assertThat(branch.directory().names()).isEmpty();
            } else {
                assertThat(branch.directory().names()).doesNotContain(XaBranch.FILE);
            }
        }
    }
}
