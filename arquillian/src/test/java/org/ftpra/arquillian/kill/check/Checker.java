package org.ftpra.arquillian.kill.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ftpra.arquillian.kill.check.Finding.Fault;

/** Compares what the transactions of one round were to do with what is there. Confined to one thread. */
public final class Checker {

    private final List<Change> changes;
    private final Map<String, Told> told;
    private final Evidence evidence;
    private final List<Finding> findings = new ArrayList<>();

    private Checker(List<Change> changes, Map<String, Told> told, Evidence evidence) {
        this.changes = changes;
        this.told = told;
        this.evidence = evidence;
    }

    /**
     * All disagreements.
     *
     * @param changes the transactions in the order in which they were begun
     * @param told by id what their clients were told
     * @param evidence what is there
     */
    public static List<Finding> check(List<Change> changes, Map<String, Told> told, Evidence evidence) {
        Checker checker = new Checker(changes, told, evidence);
        checker.run();
        return checker.findings;
    }

    private void run() {
        changes.forEach(this::row);
        for (Change change : changes) {
            switch (change.kind()) {
                case STORE -> stored(change, change.name());
                case STORE_TWO -> {
                    stored(change, change.name());
                    stored(change, change.otherName());
                }
                case DELETE -> deleted(change);
                case RENAME -> renamed(change);
                case REPLACE -> {
                    // All of one name together, below.
                }
            }
        }
        changes.stream()
                .filter(change -> change.kind() == Kind.REPLACE)
                .collect(Collectors.groupingBy(Change::name))
                .forEach(this::replaced);
        leftovers();
    }

    private void row(Change change) {
        Told answer = told.getOrDefault(change.id(), Told.UNKNOWN);
        if (answer == Told.COMMITTED && !committed(change)) {
            found(Fault.LOST, change, "its client was told that it committed, and there is no row");
        } else if (answer == Told.ROLLED_BACK && committed(change)) {
            found(Fault.EARLY, change, "its client was told that it rolled back, and there is a row");
        }
    }

    private void stored(Change change, String name) {
        List<String> copies = copies(name);
        if (!committed(change)) {
            copies.forEach(copy -> found(Fault.EARLY, change, name + " is there, and there is no row"));
            return;
        }
        if (copies.isEmpty()) {
            found(Fault.LOST, change, "there is a row, and " + name + " is nowhere");
        } else if (copies.size() > 1) {
            found(Fault.DOUBLED, change, name + " is there " + copies.size() + " times");
        }
        copies.stream()
                .filter(copy -> !copy.equals(change.content()))
                .forEach(copy -> found(Fault.LOST, change, name + " does not hold what was stored"));
    }

    private void deleted(Change change) {
        boolean there = evidence.inbox().containsKey(change.name());
        if (committed(change) && there) {
            found(Fault.LOST, change, "there is a row, and " + change.name() + " is not deleted");
        } else if (!committed(change) && !there) {
            found(Fault.EARLY, change, change.name() + " is deleted, and there is no row");
        }
    }

    private void renamed(Change change) {
        boolean old = evidence.inbox().containsKey(change.name());
        if (committed(change)) {
            stored(change, change.otherName());
            if (old) {
                found(Fault.DOUBLED, change, change.otherName() + " is there under its old name " + change.name());
            }
            return;
        }
        stored(change, change.otherName());
        if (!old && copies(change.otherName()).isEmpty()) {
            found(Fault.LOST, change, change.name() + " is gone, and there is no row");
        }
    }

    /** The last committed one of a name wins. */
    private void replaced(String name, List<Change> inOrder) {
        Change winner = null;
        for (Change change : inOrder) {
            winner = committed(change) ? change : winner;
        }
        String id = winner == null ? name : winner.id();
        String expected = winner == null ? evidence.initial().getOrDefault(name, "") : winner.content();
        String content = evidence.inbox().get(name);
        if (content == null) {
            findings.add(new Finding(Fault.LOST, id, name + " is gone"));
        } else if (!content.equals(expected)) {
            findings.add(replacedByAnother(name, id, content, inOrder));
        }
    }

    private Finding replacedByAnother(String name, String id, String content, List<Change> inOrder) {
        return inOrder.stream()
                .filter(change -> change.content().equals(content) && !committed(change))
                .map(change -> new Finding(Fault.EARLY, change.id(), name + " holds its content, and there is no row"))
                .findFirst()
                .orElseGet(() -> new Finding(Fault.LOST, id, name + " does not hold the content last committed"));
    }

    private void leftovers() {
        Set<String> known = new HashSet<>(evidence.initial().keySet());
        changes.forEach(change -> known.addAll(List.of(change.name(), change.otherName())));
        evidence.inbox().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> findings.add(new Finding(Fault.ORPHAN, name, "it belongs to no transaction")));
    }

    private List<String> copies(String name) {
        List<String> copies = new ArrayList<>();
        evidence.taken().stream().filter(file -> file.name().equals(name)).forEach(file -> copies.add(file.content()));
        if (evidence.inbox().containsKey(name)) {
            copies.add(evidence.inbox().get(name));
        }
        return copies;
    }

    private boolean committed(Change change) {
        return evidence.rows().contains(change.id());
    }

    private void found(Fault fault, Change change, String text) {
        findings.add(new Finding(fault, change.id(), change.kind() + ": " + text));
    }
}
