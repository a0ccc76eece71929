package org.ftpra.adapter.transaction;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ftpra.adapter.journal.JournalFigures;

/** A journal that keeps nothing: enough for what is staged and published within one call. */
final class ForgetfulJournal implements BranchJournal {

    private final String owner = BranchXid.ofOurOwn().key().text().substring(0, 8);

    @Override
    public String owner() {
        return owner;
    }

    @Override
    public void staged(Branch branch, String hidden) {}

    @Override
    public void prepared(Branch branch) {}

    @Override
    public void decided(Branch branch) {}

    @Override
    public void decidedInOnePhase(Branch branch) {}

    @Override
    public void moved(Branch branch, int change) {}

    @Override
    public void committed(Branch branch) {}

    @Override
    public void rolledBack(Branch branch) {}

    @Override
    public void cleaned(Branch branch) {}

    @Override
    public void heuristic(Branch branch, Heuristic outcome) {}

    @Override
    public void forgotten(Branch branch) {}

    @Override
    public void dismissed(Branch branch) {}

    @Override
    public List<Branch> forgotten(int most) {
        return List.of();
    }

    @Override
    public List<Branch> unfinished() {
        return List.of();
    }

    @Override
    public Optional<Instant> since(Branch branch) {
        return Optional.empty();
    }

    @Override
    public boolean isDecided(Branch branch) {
        return branch.state() == BranchState.COMMITTING;
    }

    @Override
    public Optional<JournalFigures> figures() {
        return Optional.empty();
    }

    @Override
    public Collection<BranchKey> committed() {
        return List.of();
    }
}
