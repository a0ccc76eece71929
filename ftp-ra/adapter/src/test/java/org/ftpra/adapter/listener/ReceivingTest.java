package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the local disk does not take is told as that, and leaves neither a file nor its space. */
class ReceivingTest {

    @TempDir
    private Path directory;

    @Test
    void failsByTheDiskAndNotByTheDataChannel() throws Exception {
        try (Spool spool = Spool.open(directory, 1000)) {
            try (Receiving receiving = Receiving.anew(spool, 0)) {
                receiving.write(1);
                Thread.currentThread().interrupt();
                assertThatThrownBy(() -> receiving.write(2))
                        .isInstanceOfSatisfying(SpoolFull.class, full -> assertThat(full.replyCode())
                                .isEqualTo(452));
                assertThat(Thread.interrupted()).isTrue();
            }
            assertThat(spool.space().used()).isZero();
        }
    }

    @Test
    void leavesNothingWhereItsPlaceIsTaken() throws Exception {
        try (Spool spool = Spool.open(directory, 1000)) {
            Path place = Files.createDirectory(directory.resolve("order.part"));
            try (Receiving receiving = Receiving.anew(spool, 0)) {
                receiving.write(1);
                receiving.complete();
                assertThatThrownBy(() -> receiving.putAt(place)).isInstanceOf(IOException.class);
            }
            assertThat(spool.space().used()).isZero();
            assertThat(spool.newFile().getParent()).isEmptyDirectory();
        }
    }
}
