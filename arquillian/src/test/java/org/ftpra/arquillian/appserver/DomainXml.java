package org.ftpra.arquillian.appserver;

import java.util.List;
import java.util.stream.Collectors;
import org.ftpra.arquillian.machine.FreePorts;

/** The {@code domain.xml} that Payara Server and GlassFish come with, changed for a run. */
final class DomainXml {

    /** A broker's port would be open on all addresses. */
    private static final String NO_JMS =
            "<jms-service type=\"DISABLED\" default-jms-host=\"none\"><jms-host name=\"none\" lazy-init=\"false\"/></jms-service>";

    private final FreePorts ports = new FreePorts();
    private final int adminPort = ports.next();
    private String text;

    DomainXml(String released) {
        text = released;
    }

    /** Where its administration listens. */
    int adminPort() {
        return adminPort;
    }

    /** Nothing listens but on this machine, and on ports that are free. */
    DomainXml onThisMachineAlone() {
        text = text.replace("\"0.0.0.0\"", "\"127.0.0.1\"");
        listener(4848, adminPort);
        listener(8080, ports.next());
        listener(8181, ports.next());
        for (String used : List.of("port=\"3700\"", "port=\"3820\"", "port=\"3920\"")) {
            replace(used, used.replaceAll("\\d+", Integer.toString(ports.next())));
        }
        replace("<jmx-connector ", "<jmx-connector enabled=\"false\" ");
        replace("<iiop-service", NO_JMS + "<iiop-service");
        replace("telnet.port=6666", "telnet.port=" + ports.next());
        return this;
    }

    private void listener(int usual, int port) {
        replace(
                "<network-listener port=\"" + usual + "\"",
                "<network-listener address=\"127.0.0.1\" port=\"" + port + "\"");
    }

    /** What only Payara has: no data grid, and no word to its makers. */
    DomainXml withoutDataGridAndPhoneHome() {
        replace(
                "<hazelcast-config-specific-configuration>",
                "<hazelcast-config-specific-configuration enabled=\"false\">");
        replace(
                "<hazelcast-runtime-configuration",
                "<phone-home-runtime-configuration enabled=\"false\"/><hazelcast-runtime-configuration");
        return this;
    }

    /** The first of the JVM's options are these. */
    DomainXml withJvmOptions(List<String> options) {
        String written = options.stream()
                .map(option -> "<jvm-options>" + option.replace("&", "&amp;").replace("<", "&lt;") + "</jvm-options>")
                .collect(Collectors.joining("\n"));
        replace("<jvm-options>", written + "\n<jvm-options>");
        return this;
    }

    @Override
    public String toString() {
        return text;
    }

    /** The first one, which is the server's; those after it are in the template for others. */
    private void replace(String part, String replacement) {
        int at = text.indexOf(part);
        if (at < 0) {
            throw new IllegalStateException("domain.xml has no " + part);
        }
        text = text.substring(0, at) + replacement + text.substring(at + part.length());
    }
}
