package org.ftpra.arquillian.appserver;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The options of the app server's JVM: quick to start, and a system property for each wish. */
final class JvmOptions {

    private static final List<String> QUICK = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private JvmOptions() {}

    static List<String> of(Wishes wishes) {
        Stream<String> properties = wishes.properties().entrySet().stream().map(JvmOptions::written);
        return Stream.of(QUICK.stream(), Stream.of("-Djava.io.tmpdir=" + wishes.temporary()), properties)
                .flatMap(options -> options)
                .toList();
    }

    private static String written(Map.Entry<String, String> property) {
        return "-D" + property.getKey() + "=" + property.getValue();
    }
}
