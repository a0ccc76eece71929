package org.ftpra.adapter.partners;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What partners have seen. Thread-safe. */
final class Tally {

    private static final int PERMANENT = 500;

    private final Map<String, String> sent = new ConcurrentHashMap<>();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> early = ConcurrentHashMap.newKeySet();
    private final Map<Object, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final AtomicInteger cuts = new AtomicInteger();
    private final Queue<String> events = new ConcurrentLinkedQueue<>();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();

    void sends(Upload upload) {
        sent.put(upload.name(), upload.digest());
    }

    /** A line was cut, or a client killed. */
    void cut(Upload upload, Object kind, String how) {
        cuts.incrementAndGet();
        count(kind);
        events.add(upload.name() + " was cut: " + how);
    }

    /** What else happened to it. */
    void note(Upload upload, String what) {
        events.add(upload.name() + ": " + what);
    }

    /** Any reply that an attempt has ended with; what is wrong for good, nobody should hear. */
    void reply(Upload upload, FtpLine.Reply reply) {
        events.add(upload.name() + " was told " + reply.line());
        count(
                reply.code() == 226
                        ? reply.line().substring(0, Math.min(9, reply.line().length()))
                        : reply.code());
        if (reply.code() >= PERMANENT) {
            unexpected.add(upload.name() + ": " + reply.line());
        }
    }

    private void count(Object what) {
        counts.computeIfAbsent(what, any -> new AtomicInteger()).incrementAndGet();
    }

    void acknowledged(Upload upload, boolean hasNoRow) {
        if (hasNoRow) {
            early.add(upload.name());
        }
        acknowledged.add(upload.name());
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /** What happened to each upload, in its order. */
    List<String> events() {
        return List.copyOf(events);
    }

    int cuts() {
        return cuts.get();
    }

    /** How often each was seen. */
    String counted() {
        Map<String, AtomicInteger> sorted = new TreeMap<>();
        counts.forEach((what, times) -> sorted.put(what.toString(), times));
        return sorted.toString();
    }

    UploadCheck check(List<UploadCheck.Row> rows) {
        UploadCheck check = UploadCheck.of(sent, acknowledged, early, rows);
        check.other().addAll(unexpected);
        return check;
    }
}
