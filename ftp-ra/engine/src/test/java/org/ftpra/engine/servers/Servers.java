package org.ftpra.engine.servers;

import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** All the kinds of servers there are, and what happens to a test whose server is missing. */
public final class Servers {

    private static final List<ServerKind> ALL =
            List.of(new Vsftpd(), new ProFtpd(), new PureFtpd(), new Pyftpdlib(), new ApacheFtpServer());

    private Servers() {}

    /** The five kinds, whether they can be started here or not. */
    public static List<ServerKind> all() {
        return ALL;
    }

    /** The kind of that name. */
    public static ServerKind named(String name) {
        return ALL.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no server is called '" + name + "'; there are "
                        + ALL.stream().map(ServerKind::name).toList()));
    }

    /** The same kind; if it is missing, the running test is skipped, or fails where everything is required. */
    public static ServerKind require(ServerKind kind) {
        kind.missing().ifPresent(reason -> {
            if (everythingIsRequired()) {
                throw new AssertionError(reason);
            }
            Assumptions.abort(reason);
        });
        return kind;
    }

    static boolean everythingIsRequired() {
        return Boolean.getBoolean("ftpra.requireAll");
    }
}
