package org.ftpra.arquillian.kill.load;

import java.util.Random;
import org.ftpra.arquillian.kill.check.Change;
import org.ftpra.arquillian.kill.check.Kind;

/** What one client orders, drawn from its own seed. Confined to the client's thread. */
final class Script {

    private static final Kind[] KINDS = {
        Kind.STORE,
        Kind.STORE,
        Kind.STORE,
        Kind.STORE,
        Kind.STORE_TWO,
        Kind.REPLACE,
        Kind.REPLACE,
        Kind.DELETE,
        Kind.RENAME
    };
    private static final int MOST_LINES = 200;

    private final Random random;
    private final String client;
    private final Site site;
    private int count;
    private String replaced;

    Script(Random random, String client, Site site) {
        this.random = random;
        this.client = client;
        this.site = site;
        this.replaced = client + "-replaced";
    }

    /** The next change; a file that it needs is there. */
    Change next() {
        count++;
        String id = client + "-" + count;
        Change change = change(id, KINDS[random.nextInt(KINDS.length)], content(id));
        if (change.kind() == Kind.DELETE || change.kind() == Kind.RENAME) {
            site.inbox().write(change.name(), change.content().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        return change;
    }

    private Change change(String id, Kind kind, String content) {
        return switch (kind) {
            case STORE -> new Change(id, kind, maybeForPartner(id), "", content);
            case STORE_TWO -> new Change(id, kind, maybeForPartner(id + "-a"), maybeForPartner(id + "-b"), content);
            case REPLACE -> new Change(id, kind, replaced, "", content);
            case DELETE -> new Change(id, kind, id + "-victim", "", content);
            case RENAME -> new Change(id, kind, id + "-old", maybeForPartner(id + "-new"), content);
        };
    }

    private String maybeForPartner(String name) {
        return random.nextBoolean() ? Site.FOR_PARTNER + name : name;
    }

    /** Ends with a mark, so that a torn file is seen. */
    private String content(String id) {
        return (id + "\n").repeat(1 + random.nextInt(MOST_LINES)) + "end\n";
    }

    /** The name that is replaced; a client whose last replacement has no known end takes another. */
    String replaced() {
        return replaced;
    }

    void replaceAnother() {
        replaced = client + "-replaced-after-" + count;
    }

    boolean rowFirst() {
        return random.nextBoolean();
    }

    boolean rollBack() {
        return random.nextInt(10) == 0;
    }

    /** In milliseconds. */
    int slowly() {
        return random.nextInt(3) == 0 ? 50 : 0;
    }
}
