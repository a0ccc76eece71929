package org.ftpra.arquillian.tomee;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The adapter's MBean in TomEE's process, reached as {@code jconsole} does on the same machine. */
final class Console implements AutoCloseable {

    private final JMXConnector connector;
    private final MBeanServerConnection server;
    private final ObjectName branches;

    private Console(JMXConnector connector) throws IOException, JMException {
        this.connector = connector;
        server = connector.getMBeanServerConnection();
        branches = server.queryNames(new ObjectName("org.ftpra:type=InDoubtBranches,*"), null)
                .iterator()
                .next();
    }

    /** Of the process that this one has started with that base directory. */
    static Console of(Path base) throws IOException, AttachNotSupportedException, JMException {
        ProcessHandle process = ProcessHandle.current()
                .descendants()
                .filter(each -> each.info().commandLine().orElse("").contains("-Dcatalina.base=" + base))
                .findFirst()
                .orElseThrow();
        VirtualMachine machine = VirtualMachine.attach(Long.toString(process.pid()));
        try {
            return new Console(JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent())));
        } finally {
            machine.detach();
        }
    }

    List<CompositeData> branches() throws IOException, JMException {
        return Stream.of((CompositeData[]) server.getAttribute(branches, "Branches"))
                .toList();
    }

    void rollBack(CompositeData branch) throws IOException, JMException {
        server.invoke(branches, "rollBack", new Object[] {branch.get("id")}, new String[] {String.class.getName()});
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
