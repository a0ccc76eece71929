package org.ftpra.sample.pushed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which row is whose. */
class PushTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private static Reply reply(int second, int code) {
        return new Reply(NOON.plusSeconds(second), "/file", "partner", code, "words");
    }

    private static PushedRow row(int second) {
        return new PushedRow("/file", "partner", second, "hash", NOON.plusSeconds(second));
    }

    private static List<Optional<Long>> sizes(List<Reply> replies, List<PushedRow> rows) {
        return Push.of(replies, rows).stream()
                .map(push -> push.row().map(PushedRow::size))
                .toList();
    }

    @Test
    void eachReplyHasTheRowThatWasInsertedBeforeIt() {
        assertThat(sizes(List.of(reply(20, 226), reply(10, 226)), List.of(row(19), row(9))))
                .containsExactly(Optional.of(19L), Optional.of(9L));
    }

    @Test
    void aRolledBackOneHasNoneOfAnother() {
        assertThat(sizes(List.of(reply(20, 226), reply(15, 451), reply(10, 226)), List.of(row(19), row(9))))
                .containsExactly(Optional.of(19L), Optional.empty(), Optional.of(9L));
    }

    @Test
    void anOldRowIsOfAnUploadThatIsNotTold() {
        assertThat(sizes(List.of(reply(100, 451)), List.of(row(9)))).containsExactly(Optional.empty());
    }

    @Test
    void anothersRowIsNotHis() {
        PushedRow other = new PushedRow("/file", "another", 1, "hash", NOON);
        assertThat(sizes(List.of(reply(1, 226)), List.of(other))).containsExactly(Optional.empty());
    }

    @Test
    void agreesOnlyIfThereIsARowForA226AndForNothingElse() {
        assertThat(new Push(reply(1, 226), Optional.of(row(0))).agrees()).isTrue();
        assertThat(new Push(reply(1, 451), Optional.empty()).agrees()).isTrue();
        assertThat(new Push(reply(1, 226), Optional.empty()).agrees()).isFalse();
        assertThat(new Push(reply(1, 451), Optional.of(row(0))).agrees()).isFalse();
    }
}
