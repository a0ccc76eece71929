package org.ftpra.engine.scripted;

import java.io.IOException;

/** What the server does when a command comes. */
@FunctionalInterface
public interface Answer {

    /** Answers the command that just came. */
    void give(Conversation conversation) throws IOException;

    /** Says these replies, each in a segment of its own. */
    static Answer replies(String... replies) {
        return conversation -> {
            for (String reply : replies) {
                conversation.say(reply);
            }
        };
    }

    /** Says these replies in one segment. */
    static Answer oneSegment(String... replies) {
        return conversation -> conversation.say(String.join("\r\n", replies));
    }

    /** Sends these bytes as they are. */
    static Answer bytes(byte[] bytes) {
        return conversation -> conversation.raw(bytes);
    }

    /** Closes the control connection. */
    static Answer hangUp() {
        return Conversation::hangUp;
    }

    /** Resets the control connection. */
    static Answer reset() {
        return Conversation::reset;
    }

    /** Says nothing, and goes on listening. */
    static Answer silence() {
        return conversation -> {};
    }
}
