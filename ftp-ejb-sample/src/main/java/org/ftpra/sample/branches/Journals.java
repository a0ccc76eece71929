package org.ftpra.sample.branches;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import javax.management.openmbean.CompositeData;

/** The adapter's journals in this server: one MBean each. */
public final class Journals {

    private static final String NODE = "node";

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    /** How many there are; where there is none, the adapter takes part in no transaction. */
    public int count() {
        return names().size();
    }

    /** The branches in doubt of all of them. */
    public List<BranchInDoubt> branches() {
        return names().stream().flatMap(this::branches).toList();
    }

    /** Does with the branch what is decided; an {@link IllegalStateException} has the adapter's sentence where it cannot be. */
    public void tell(String node, String id, Decision decision) {
        ObjectName name = names().stream()
                .filter(journal -> journal.getKeyProperty(NODE).equals(node))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no journal here belongs to the node '" + node + "'"));
        try {
            server.invoke(name, decision.operation(), new Object[] {id}, new String[] {String.class.getName()});
        } catch (RuntimeMBeanException refused) {
            throw refused.getTargetException();
        } catch (JMException failure) {
            throw gone(name, failure);
        }
    }

    private Stream<BranchInDoubt> branches(ObjectName journal) {
        try {
            CompositeData[] branches = (CompositeData[]) server.getAttribute(journal, "Branches");
            return Stream.of(branches).map(branch -> BranchInDoubt.of(journal.getKeyProperty(NODE), branch));
        } catch (JMException failure) {
            throw gone(journal, failure);
        }
    }

    private Set<ObjectName> names() {
        try {
            return server.queryNames(new ObjectName("org.ftpra:type=InDoubtBranches,node=*"), null);
        } catch (MalformedObjectNameException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static IllegalStateException gone(ObjectName journal, JMException failure) {
        return new IllegalStateException(journal + " cannot be asked: " + failure.getMessage(), failure);
    }
}
