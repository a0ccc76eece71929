package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PendingTest {

    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void isOverWhenItsConsequencesAre() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Pending pending = new Pending(answer -> {
            begun.countDown();
            await(go);
        });
        Thread giving = new Thread(() -> pending.give(Answer.stored()));
        giving.start();
        await(begun);

        assertThat(pending.isOver(SHORT)).isFalse();
        go.countDown();
        assertThat(pending.isOver(LONG)).isTrue();
        assertThat(pending.answer()).isEqualTo(Answer.stored());
        giving.join();
    }

    @Test
    void hasAnOrder() {
        List<String> order = new ArrayList<>();
        Pending pending = new Pending(answer -> order.add("over"));
        pending.atLast(() -> order.add("last"));
        pending.then(() -> order.add("then"));
        assertThat(pending.give(Answer.stored())).isTrue();
        assertThat(pending.give(Answer.undecided())).isFalse();
        assertThat(order).containsExactly("then", "over", "last");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
