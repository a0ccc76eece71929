package org.ftpra.sample.pushed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * An upload from both sides.
 *
 * @param reply what the partner was told
 * @param row what the database holds of it; empty if there is no row
 */
public record Push(Reply reply, Optional<PushedRow> row) {

    /** How long the bean may take ({@code deliveryTimeout}): an older row is of another upload. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /**
     * Finds the row of each.
     *
     * @param replies the newest first
     * @param rows the newest first
     * @return in the order of the replies
     */
    public static List<Push> of(List<Reply> replies, List<PushedRow> rows) {
        List<PushedRow> left = new ArrayList<>(rows);
        List<Push> pushes = new ArrayList<>();
        for (int i = replies.size() - 1; i >= 0; i--) {
            Reply reply = replies.get(i);
            Optional<PushedRow> own =
                    left.stream().filter(row -> isOf(reply, row)).findFirst();
            own.ifPresent(left::remove);
            pushes.add(new Push(reply, own));
        }
        Collections.reverse(pushes);
        return pushes;
    }

    private static boolean isOf(Reply reply, PushedRow row) {
        Instant earliest = reply.time().minus(LONGEST);
        return row.path().equals(reply.path())
                && row.partner().equals(reply.partner())
                && !row.received().isAfter(reply.time())
                && row.received().isAfter(earliest);
    }

    /** Whether there is a row if and only if the partner was told so. */
    public boolean agrees() {
        return row.isPresent() == (reply.code() == 226);
    }
}
