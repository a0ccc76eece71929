package org.ftpra.bench.run;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ftpra.bench.client.CommonsNetFactory;
import org.ftpra.bench.client.EngineFactory;
import org.ftpra.bench.run.Contender.Kind;
import org.ftpra.bench.transaction.AdapterFactory;

/** All contenders there are. */
final class Contenders {

    static final String OURS = "ours";

    private static final Set<Work> ALL = EnumSet.range(Work.BIG_UP, Work.SMALL_DOWN_RTT8);

    /** A consumer of Camel polls a whole directory: eight of them would each fetch all of it. */
    private static final Set<Work> CAMELS = without(Work.LOGIN, Work.LIST, Work.SMALL_DOWN_RTT8);

    private static final Set<Work> NO_LOGIN = without(Work.LOGIN);
    private static final Set<Work> SLOW = EnumSet.range(Work.SMALL_UP_RTT, Work.SMALL_DOWN_RTT8);
    private static final Set<Work> SMALL = EnumSet.of(Work.SMALL_UP, Work.SMALL_DOWN);
    private static final Set<Work> UPLOAD = EnumSet.of(Work.BIG_UP);
    private static final Set<Work> STORE = EnumSet.of(Work.STORE_RTT);
    private static final Set<Work> INBOUND = EnumSet.of(Work.INBOUND);

    private static final String ENGINE = EngineFactory.class.getName();
    private static final String ADAPTER = AdapterFactory.class.getName();
    private static final String NET = CommonsNetFactory.class.getName();
    private static final String CAMEL = "org.ftpra.bench.camel.CamelFactory";
    private static final String SPRING = "org.ftpra.bench.spring.SpringFactory";
    private static final String INBOX = "org.ftpra.bench.inbound.AdapterReceivers";
    private static final String SPRING_INBOX = "org.ftpra.bench.inbound.SpringReceivers";

    private Contenders() {}

    private static Set<Work> without(Work... works) {
        Set<Work> others = EnumSet.copyOf(ALL);
        others.removeAll(Set.of(works));
        return others;
    }

    static List<Contender> all() {
        return List.of(
                java(OURS, "this project's engine, passive", ENGINE, "passive", ALL),
                java("ours-active", "this project's engine, active", ENGINE, "active", SLOW),
                java(
                        "ours-one-by-one",
                        "this project's engine, each command once the last is answered",
                        ENGINE,
                        "one-by-one",
                        SMALL),
                java("ours-zero-copy", "this project's engine, sendfile", ENGINE, "zero-copy", UPLOAD),
                java("ours-direct", "this project's adapter, no transaction", ADAPTER, "direct", STORE),
                java("ours-one-phase", "this project's adapter, one-phase commit", ADAPTER, "one-phase", STORE),
                java("ours-two-phase", "this project's adapter, prepare and commit", ADAPTER, "two-phase", STORE),
                java("ours-inbound", "this project's adapter, 8 couriers", INBOX, "best", INBOUND),
                java("net", "Apache Commons Net, stock", NET, "default", ALL),
                java("net-best", "Apache Commons Net, 256 KiB buffers, EPSV", NET, "best", ALL),
                java("net-sized", "Apache Commons Net, as net-best, and SIZE after each file", NET, "sized", STORE),
                java("camel", "Camel FTP, stock", CAMEL, "default", CAMELS),
                java("camel-best", "Camel FTP, no stepping, large buffers, work directory", CAMEL, "best", CAMELS),
                java("spring", "Spring Integration, stock: a session for each file", SPRING, "default", ALL),
                java("spring-best", "Spring Integration, cached session, no temporary name", SPRING, "best", ALL),
                java(
                        "spring-inbound-sync",
                        "Spring Integration, synchronizer, 8 polls at a time",
                        SPRING_INBOX,
                        "sync",
                        INBOUND),
                java(
                        "spring-inbound-handed",
                        "Spring Integration, synchronizer, one poll, 8 handlers",
                        SPRING_INBOX,
                        "handed",
                        INBOUND),
                java(
                        "spring-inbound-stream",
                        "Spring Integration, streaming source, 8 polls at a time",
                        SPRING_INBOX,
                        "stream",
                        INBOUND),
                program("curl", "curl", Kind.CURL, "default"),
                program("curl-best", "curl --ftp-method nocwd", Kind.CURL, "best"),
                program("lftp", "lftp", Kind.LFTP, "default"),
                program("lftp-best", "lftp, sync-mode off, no MODE Z, no MDTM", Kind.LFTP, "best"));
    }

    private static Contender java(String name, String about, String factory, String variant, Set<Work> works) {
        return new Contender(name, about, Kind.JAVA, factory, variant, works);
    }

    private static Contender program(String name, String about, Kind kind, String variant) {
        return new Contender(name, about, kind, "", variant, NO_LOGIN);
    }

    /** The Java peers' names. */
    static List<String> javaPeers() {
        return all().stream()
                .filter(each -> each.kind() == Kind.JAVA && !each.isOurs())
                .map(Contender::name)
                .toList();
    }
}
