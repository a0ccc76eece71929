package org.ftpra.adapter.listener;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.ftpserver.impl.DefaultFtpRequest;
import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.core.session.AttributeKey;
import org.apache.mina.core.session.IoSession;

/**
 * What has been read of one control channel, and need not be carried out yet: how long its lines are, whether AUTH came, and whether
 * ABOR did. Thread-safe: guarded by itself.
 */
final class LinesRead {

    /** What the bytes mean for the control channel. */
    enum Verdict {
        /** Nothing. */
        GOOD,
        /** The library would read on for ever, or end it without a word. */
        TOO_LONG,
        /** There are some in clear behind AUTH, which has no answer yet. */
        CLEAR_BEHIND_AUTH
    }

    /** The library carries out no longer ones, with their ends. */
    static final int LONGEST = 1024;

    /** Behind Telnet's interrupt (RFC 959, section 4.1.3), whose urgent byte may have taken the end of the line with it. */
    private static final Pattern ABOR =
            Pattern.compile("[^A-Za-z]*ABOR(\\s.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** With that, but for its end. */
    private static final int LONGEST_ABOR = 16;

    private static final AttributeKey KEY = new AttributeKey(LinesRead.class, "lines");

    private final StringBuilder line = new StringBuilder();
    private final StringBuilder whole = new StringBuilder();
    private boolean awaitingAnswer;
    private boolean noted;
    private int aborts;
    private Runnable stop = () -> {};

    /** Of this control channel. */
    static LinesRead of(IoSession session) {
        session.setAttributeIfAbsent(KEY, new LinesRead());
        return (LinesRead) session.getAttribute(KEY);
    }

    /** These have come. */
    synchronized Verdict read(IoBuffer bytes, boolean inClear) {
        for (int at = bytes.position(); at < bytes.limit(); at++) {
            if (inClear && awaitingAnswer) {
                return Verdict.CLEAR_BEHIND_AUTH;
            }
            line.append((char) (bytes.get(at) & 0xff));
            if (line.length() > LONGEST) {
                return Verdict.TOO_LONG;
            }
            look(bytes.get(at));
        }
        return Verdict.GOOD;
    }

    private void look(byte last) {
        if (last == '\r' && line.length() <= LONGEST_ABOR) {
            note();
        }
        if (last == '\n') {
            note();
            awaitingAnswer = "AUTH".equals(new DefaultFtpRequest(line.toString()).getCommand());
            noted = false;
            whole.append(line);
            line.setLength(0);
        }
    }

    /** The lines that have come to their ends since this was asked last. */
    synchronized byte[] whole() {
        byte[] lines = whole.toString().getBytes(StandardCharsets.ISO_8859_1);
        whole.setLength(0);
        return lines;
    }

    private void note() {
        if (!noted && isAbor(line)) {
            noted = true;
            aborts++;
            stop.run();
        }
    }

    private static boolean isAbor(CharSequence line) {
        return ABOR.matcher(line).matches();
    }

    /** AUTH was refused. */
    synchronized void authRefused() {
        awaitingAnswer = false;
    }

    /** Whether ABOR is to be carried out after what is being carried out now. */
    synchronized boolean aborted() {
        return aborts > 0;
    }

    /** This one is about to be carried out. */
    synchronized void begun(String begun) {
        if (isAbor(begun)) {
            aborts = Math.max(0, aborts - 1);
        }
    }

    /** The library has thrown away what it had. */
    synchronized void lost() {
        aborts = 0;
    }

    /** What is to be done as soon as ABOR comes, in the thread that reads; at once, if it is there. */
    synchronized void onAbort(Runnable action) {
        stop = action;
        if (aborts > 0) {
            action.run();
        }
    }
}
