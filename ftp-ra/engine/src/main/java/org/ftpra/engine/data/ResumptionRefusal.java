package org.ftpra.engine.data;

import java.util.Locale;
import org.ftpra.engine.control.Reply;

/** Tells by a reply whether a server gave a transfer up for want of a resumed TLS session. */
final class ResumptionRefusal {

    private ResumptionRefusal() {}

    /** Whether it says so. */
    static boolean is(Reply reply) {
        String text = reply.text().toLowerCase(Locale.ROOT);
        return reply.code() == 522 || (reply.isRefusal() && (text.contains("reus") || text.contains("resum")));
    }

    /** The same of a channel that did not resume one: it has these codes for all that is of channels (RFC 4217). */
    static boolean mayBe(Reply reply) {
        return is(reply) || reply.code() == 425 || reply.code() == 426 || reply.code() == 521;
    }
}
