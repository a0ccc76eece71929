package org.ftpra.adapter.transaction;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/**
 * All branches that are not at their end, on whatever server: they belong to no connection, so that any can complete them.
 * Thread-safe.
 */
final class Branches {

    private final Map<BranchXid, Branch> branches = new ConcurrentHashMap<>();
    private final String owner;
    private final Tombstones committed;
    private volatile Unfinished unfinished = Unfinished.NOBODY;
    private volatile Optional<XAResource> others = Optional.empty();

    Branches(String owner, Tombstones committed) {
        this.owner = owner;
        this.committed = committed;
    }

    /** Who is told of branches that must be finished without a transaction manager. */
    void tell(Unfinished listener) {
        unfinished = listener;
    }

    /** Through which branches of another kind in the same journal are recovered and ended. */
    void join(XAResource resource) {
        others = Optional.of(resource);
    }

    Optional<XAResource> others() {
        return others;
    }

    /** Those of another kind that a transaction manager must be told of. */
    List<Xid> recoverableOthers() throws XAException {
        return others.isPresent()
                ? List.of(others.get().recover(XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN))
                : List.of();
    }

    Branch begin(BranchXid xid, ResourceId resource) throws XAException {
        Branch branch = new Branch(xid, resource, owner);
        if (committed.has(xid.key()) || branches.putIfAbsent(xid, branch) != null) {
            throw XaErrors.of(XAException.XAER_DUPID, "branch " + xid + " was begun before");
        }
        return branch;
    }

    /** For a local transaction, or a single call. */
    Branch beginOwn(ResourceId resource) {
        Branch branch = new Branch(BranchXid.ofOurOwn(), resource, owner);
        branches.put(branch.xid(), branch);
        return branch;
    }

    /** One of an earlier life. */
    void add(Branch branch) {
        branches.put(branch.xid(), branch);
    }

    Optional<Branch> find(BranchXid xid) {
        return Optional.ofNullable(branches.get(xid));
    }

    Branch require(BranchXid xid) throws XAException {
        return find(xid).orElseThrow(() -> XaErrors.unknown(xid));
    }

    boolean wasCommitted(BranchXid xid) {
        return committed.has(xid.key());
    }

    /** It is at its end, and no transaction manager will ask for it but by mistake. */
    void ended(Branch branch) {
        if (branch.state() == BranchState.COMMITTED && !branch.xid().isOurOwn()) {
            committed.add(branch.key());
        }
        branches.remove(branch.xid());
    }

    void finishLater(Branch branch) {
        unfinished.toCommit(branch);
    }

    void cleanLater(Branch branch) {
        unfinished.toClean(branch);
    }

    /** Those that a transaction manager must be told of. */
    Xid[] recoverable() {
        return branches.values().stream()
                .filter(branch -> !branch.xid().isOurOwn())
                .filter(Branch::isRecoverable)
                .map(Branch::xid)
                .toArray(Xid[]::new);
    }

    private static boolean isInDoubt(Branch branch) {
        return switch (branch.state()) {
            case PREPARED, COMMITTING, HEURISTIC -> true;
            default -> false;
        };
    }

    /** Those that are promised, decided or ended otherwise than decided. */
    List<Branch> inDoubt() {
        return branches.values().stream().filter(Branches::isInDoubt).toList();
    }

    /** Whether a transaction manager must be told of one on this server, or of one that is on none. */
    boolean hasRecoverable(ResourceId resource) throws XAException {
        return !recoverableOthers().isEmpty() || hasOneOn(resource);
    }

    private boolean hasOneOn(ResourceId resource) {
        return branches.values().stream()
                .anyMatch(branch -> branch.isRecoverable() && branch.resource().equals(resource));
    }

    Collection<Branch> all() {
        return branches.values();
    }

    /** Takes over what no transaction manager will see to. */
    interface Unfinished {

        Unfinished NOBODY = new Unfinished() {
            @Override
            public void toCommit(Branch branch) {}

            @Override
            public void toClean(Branch branch) {}
        };

        void toCommit(Branch branch);

        void toClean(Branch branch);
    }
}
