package org.ftpra.adapter.listener;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.ftpra.adapter.listener.Answer.Outcome;

/** How often each thing has become of an upload. Thread-safe. */
final class Outcomes {

    private final Map<Outcome, LongAdder> all = new EnumMap<>(Outcome.class);
    private final LongAdder deadLettered = new LongAdder();

    Outcomes() {
        Arrays.stream(Outcome.values()).forEach(outcome -> all.put(outcome, new LongAdder()));
    }

    Answer counted(Answer answer) {
        all.get(answer.outcome()).increment();
        return answer;
    }

    void deadLettered() {
        deadLettered.increment();
    }

    long of(Outcome... outcomes) {
        return Arrays.stream(outcomes).mapToLong(each -> all.get(each).sum()).sum();
    }

    long deadLetters() {
        return deadLettered.sum();
    }
}
