package org.ftpra.arquillian.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.file.Path;
import org.ftpra.arquillian.server.RemoteFtpServer;
import org.ftpra.engine.servers.FreshDirectory;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in the container's transactions, seen from the server's own disk. */
@ExtendWith(ArquillianExtension.class)
class TransactionsIT {

    private static final String XA = "java:comp/env/eis/ftpXa";

    private FreshDirectory directory;

    @Inject
    private InOneTransaction bean;

    @Inject
    private OrderRows rows;

    @BeforeEach
    void takeADirectory() {
        rows.createTable();
        directory = RemoteFtpServer.named("apache-ftpserver").freshDirectory();
    }

    /** Payara follows the factory's own transactionLevel, whatever the pool's --transactionsupport says. */
    @ParameterizedTest
    @ValueSource(strings = {XA, "java:comp/env/eis/ftpLocal", "java:comp/env/eis/ftpPoolSaysNone"})
    void showAFileFromTheCommitOn(String factory) {
        bean.store(factory, path(), "whole", () -> assertThat(file()).doesNotExist());

        assertThat(file()).hasContent("whole");
        assertNothingElseIsThere();
    }

    @ParameterizedTest
    @ValueSource(strings = {XA, "java:comp/env/eis/ftpLocal", "java:comp/env/eis/ftpPoolSaysNone"})
    void leaveNothingWhenTheBeanThrows(String factory) {
        assertThatThrownBy(() -> bean.storeAndThrow(factory, path())).hasRootCauseInstanceOf(Spoiled.class);

        assertThat(directory.disk()).isEmptyDirectory();
    }

    @Test
    void areNotForAFactoryThatSaysNone() {
        assertThatThrownBy(() -> bean.storeAndThrow("java:comp/env/eis/ftpNone", path()))
                .hasRootCauseInstanceOf(Spoiled.class);

        assertThat(file()).hasContent("never");
    }

    @Test
    void makeARowAndAFileTogether() {
        bean.order(XA, path());

        assertThat(rows.has(path())).isTrue();
        assertThat(file()).hasContent("ordered");
        assertNothingElseIsThere();
    }

    @Test
    void makeNeitherRowNorFileWhenTheBeanThrows() {
        assertThatThrownBy(() -> bean.orderAndThrow(XA, path())).hasRootCauseInstanceOf(Spoiled.class);

        assertThat(rows.has(path())).isFalse();
        assertThat(directory.disk()).isEmptyDirectory();
    }

    @Test
    void showTheirOwnChangesToAnotherConnectionOfAnotherBean() {
        assertThat(bean.findsItsOwn(XA, path())).isTrue();
        assertThat(file()).hasContent("mine");
    }

    private void assertNothingElseIsThere() {
        assertThat(directory.disk()).isDirectoryNotContaining(entry -> !entry.equals(file()));
    }

    private String path() {
        return directory.path() + "/order.txt";
    }

    private Path file() {
        return directory.disk().resolve("order.txt");
    }
}
