package org.ftpra.engine.scripted;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/** Which answer a command gets next. Thread-safe: guarded by itself. */
final class Script {

    private static final Answer UNKNOWN = Answer.replies("502 Command not implemented");

    private final Map<String, Answer> always = new HashMap<>(SaneAnswers.all());
    private final Map<String, Queue<Answer>> next = new HashMap<>();

    synchronized void on(String verb, Answer answer) {
        always.put(verb, answer);
    }

    synchronized void once(String verb, Answer answer) {
        next.computeIfAbsent(verb, ignored -> new ArrayDeque<>()).add(answer);
    }

    synchronized Answer take(String verb) {
        Queue<Answer> queue = next.getOrDefault(verb, new ArrayDeque<>());
        return queue.isEmpty() ? always.getOrDefault(verb, UNKNOWN) : queue.remove();
    }
}
