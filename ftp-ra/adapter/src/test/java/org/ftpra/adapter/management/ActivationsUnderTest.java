package org.ftpra.adapter.management;

import static org.awaitility.Awaitility.await;

import jakarta.resource.ResourceException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import javax.management.JMException;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.ftpra.adapter.FtpResourceAdapter;
import org.ftpra.adapter.inbound.FtpActivationSpec;
import org.ftpra.adapter.transaction.TestContainer;
import org.ftpra.engine.servers.FtpServerUnderTest;

/** A started adapter, and what the platform's MBean server shows of it. Confined to its test. */
final class ActivationsUnderTest implements AutoCloseable {

    private static final MBeanServer BEANS = ManagementFactory.getPlatformMBeanServer();
    private static final String NODE = "managedx";

    private final TestContainer container = new TestContainer();
    private final FtpResourceAdapter adapter = new FtpResourceAdapter();
    private final FtpServerUnderTest server;

    ActivationsUnderTest(FtpServerUnderTest server, Path journal) throws ResourceException {
        this.server = server;
        adapter.setJournalDirectory(journal.toString());
        adapter.setAllowVolatileJournal("true");
        adapter.setNodeId(NODE);
        adapter.start(container);
    }

    /** A specification that is polled often, and gives up after the second attempt. */
    FtpActivationSpec spec(String directory) {
        FtpActivationSpec spec = new FtpActivationSpec();
        spec.setServerName(server.host());
        spec.setPortNumber(Integer.toString(server.port()));
        spec.setUserName(server.user());
        spec.setPassword(server.password());
        spec.setSecurity("NONE");
        spec.setDirectory(directory);
        spec.setPollInterval("50");
        spec.setStability("NONE");
        spec.setRetryDelay("50");
        spec.setMaxAttempts("2");
        return spec;
    }

    void activate(SmallEndpoints beans, FtpActivationSpec spec) throws ResourceException {
        spec.setResourceAdapter(adapter);
        adapter.endpointActivation(beans, spec);
    }

    void deactivate(SmallEndpoints beans, FtpActivationSpec spec) {
        adapter.endpointDeactivation(beans, spec);
    }

    /** Its activations, in the order of their numbers. */
    List<ActivationMXBean> activations() throws JMException {
        return names("Activation").stream()
                .map(name -> JMX.newMXBeanProxy(BEANS, name, ActivationMXBean.class))
                .toList();
    }

    ActivationMXBean activation() throws JMException {
        return activations().get(0);
    }

    HealthMXBean health() throws JMException {
        return JMX.newMXBeanProxy(BEANS, names("Health").get(0), HealthMXBean.class);
    }

    static List<ObjectName> names(String type) throws JMException {
        return BEANS.queryNames(new ObjectName("org.ftpra:type=" + type + ",node=" + NODE + ",*"), null).stream()
                .sorted(Comparator.comparing(name -> name.getKeyProperty("number")))
                .toList();
    }

    /** Waits until this is so. */
    static void until(String what, Callable<Boolean> condition) {
        await(what)
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(20))
                .until(condition);
    }

    @Override
    public void close() {
        adapter.stop();
        container.close();
    }
}
