package org.ftpra.sample.pushed;

import java.time.Instant;
import javax.management.openmbean.CompositeData;

/**
 * What a partner was told of an upload.
 *
 * @param time when
 * @param path where the partner has put it
 * @param partner who
 * @param code the reply's three digits
 * @param text the reply's words
 */
public record Reply(Instant time, String path, String partner, int code, String text) {

    static Reply of(CompositeData reply) {
        return new Reply(
                Instant.parse((String) reply.get("time")),
                (String) reply.get("path"),
                (String) reply.get("partner"),
                (Integer) reply.get("code"),
                (String) reply.get("text"));
    }
}
