package org.ftpra.sample.pushed;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;

/** The adapter's uploads in this server: one MBean for each activation. */
public final class Door {

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    /** Where partners come in; empty while no bean waits for uploads. */
    public OptionalInt port() {
        return names().stream()
                .mapToInt(name -> (Integer) attribute(name, "Port"))
                .findFirst();
    }

    /** What partners were told, the newest first. */
    public List<Reply> replies() {
        return names().stream()
                .flatMap(name -> Stream.of((CompositeData[]) attribute(name, "Replies")))
                .map(Reply::of)
                .sorted(Comparator.comparing(Reply::time).reversed())
                .toList();
    }

    private Set<ObjectName> names() {
        try {
            return server.queryNames(new ObjectName("org.ftpra:type=Uploads,*"), null);
        } catch (MalformedObjectNameException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Object attribute(ObjectName activation, String attribute) {
        try {
            return server.getAttribute(activation, attribute);
        } catch (JMException failure) {
            throw new IllegalStateException(activation + " cannot be asked: " + failure.getMessage(), failure);
        }
    }
}
