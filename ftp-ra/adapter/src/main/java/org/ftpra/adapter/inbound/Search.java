package org.ftpra.adapter.inbound;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.ftpra.adapter.config.FileOrder;
import org.ftpra.adapter.config.InboundSettings;
import org.ftpra.adapter.config.Sequence;
import org.ftpra.adapter.config.Stability;
import org.ftpra.adapter.transaction.HiddenNames;
import org.ftpra.adapter.transaction.Paths;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.listing.Directory;
import org.ftpra.engine.listing.Listing;
import org.ftpra.engine.listing.ListingEntry;
import org.ftpra.engine.session.FtpSession;

/**
 * Looks through the directories, each listing read as a stream: of whatever number of files no more are kept than one batch.
 * Confined to the poller, but for what does not work.
 */
final class Search {

    /** Batches of files that are watched until they are whole: the first in their order, whatever the server lists first. */
    private static final int WATCHED = 4;

    private final Activation activation;
    private final InboundSettings settings;
    private final Agenda agenda;
    private final FileChoice choice;
    private final Comparator<Candidate> order;
    private final Observations observations;
    private final FoundClaims claims;
    private final News news;
    private final LeftAlone leftAlone;
    private final Map<String, Condition> directories = new ConcurrentHashMap<>();

    Search(Activation activation, Agenda agenda, FoundClaims claims, News news) {
        this.activation = activation;
        this.settings = activation.settings();
        this.agenda = agenda;
        this.claims = claims;
        this.news = news;
        this.leftAlone = new LeftAlone(activation);
        this.choice = new FileChoice(settings.search().names());
        this.order = order(settings.delivery().order());
        this.observations = new Observations(
                settings.stability().observations(),
                settings.stability().interval(),
                WATCHED * settings.delivery().batchSize(),
                activation.ticker());
    }

    /** All directories once. One that cannot be listed does not stop the others. */
    Findings look(FtpSession session) throws FtpFailure {
        List<BestCandidates> roots = new ArrayList<>();
        claims.begin();
        observations.startOfListing();
        for (String root : settings.search().directories()) {
            BestCandidates best = roots.isEmpty() || !isMerged() ? newBest() : roots.get(0);
            lookBelow(session, Paths.canonical(session, root), best);
            if (!roots.contains(best)) {
                roots.add(best);
            }
        }
        List<List<Candidate>> whole = roots.stream().map(this::whole).toList();
        observations.endOfListing();
        List<FileTask> fresh = inTurns(whole);
        fresh.forEach(task -> observations.forget(task.file()));
        boolean more = roots.stream().anyMatch(BestCandidates::hasLeftOut)
                || whole.stream().anyMatch(files -> files.size() > share());
        return new Findings(claims.end(session), fresh, more);
    }

    private static Comparator<Candidate> order(FileOrder order) {
        return switch (order) {
            case NAME -> CandidateOrder.byName();
            case MODIFIED -> CandidateOrder.byModification();
            case NONE -> CandidateOrder.asListed();
        };
    }

    /** Which directories cannot be listed, and where files are left alone. From any thread. */
    Stream<InboxReport.Problem> problems() {
        return Stream.concat(
                directories.values().stream().flatMap(each -> each.problem(InboxReport.Subject.DIRECTORY).stream()),
                leftAlone.problems());
    }

    /** In how long another look may find a file whole. */
    Optional<Duration> untilWhole() {
        return observations.untilNext();
    }

    /** Where files must be delivered in their order, it is one over all directories. */
    private boolean isMerged() {
        return settings.delivery().sequence() != Sequence.NONE;
    }

    private BestCandidates newBest() {
        return new BestCandidates(WATCHED * share(), order);
    }

    /** How many files of each root are delivered after one look. */
    private int share() {
        int roots = isMerged() ? 1 : settings.search().directories().size();
        return Math.max(1, settings.delivery().batchSize() / roots);
    }

    private void lookBelow(FtpSession session, String root, BestCandidates best) throws FtpFailure {
        Deque<Level> levels = new ArrayDeque<>(List.of(new Level(root, 0)));
        while (!levels.isEmpty()) {
            Level level = levels.removeFirst();
            lookInto(session, level, levels, best);
        }
    }

    private void lookInto(FtpSession session, Level level, Deque<Level> levels, BestCandidates best) throws FtpFailure {
        leftAlone.begin();
        try (Listing listing = new Directory(session).listAll(level.directory())) {
            for (Optional<ListingEntry> e = listing.next(); e.isPresent(); e = listing.next()) {
                see(level, e.get(), levels, best);
            }
            news.end(best::offer);
            leftAlone.end(level.directory());
            condition(level.directory()).works();
        } catch (FtpFailure e) {
            if (e.kind() != Kind.NOT_FOUND && e.kind() != Kind.ACCESS_DENIED || !session.isUsable()) {
                throw e;
            }
            condition(level.directory()).failed(e);
        }
    }

    private Condition condition(String directory) {
        return directories.computeIfAbsent(
                directory,
                name -> new Condition(
                        e -> InboundLog.noDirectory(activation, name, e),
                        () -> InboundLog.directoryBack(activation, name)));
    }

    private void see(Level level, ListingEntry entry, Deque<Level> levels, BestCandidates best) throws FtpFailure {
        if (HiddenNames.isHidden(entry.name())) {
            claims.see(level.directory(), entry);
        } else if (entry.type() == ListingEntry.Type.DIRECTORY) {
            goDown(level, entry.name(), levels);
        } else if (entry.type() == ListingEntry.Type.UNUSABLE) {
            leftAlone.see(entry.name());
        } else if (entry.type() == ListingEntry.Type.FILE) {
            consider(level.directory(), entry, best);
        }
    }

    private void goDown(Level level, String name, Deque<Level> levels) {
        String directory = Paths.child(level.directory(), name);
        boolean deeper = level.depth() < settings.search().recursionDepth() && choice.wantsDirectory(name);
        if (deeper && !activation.places().isOurs(directory)) {
            levels.addLast(new Level(directory, level.depth() + 1));
        }
    }

    private void consider(String directory, ListingEntry entry, BestCandidates best) throws FtpFailure {
        Optional<Candidate> candidate = settings.stability().stability() == Stability.MARKER
                ? marked(directory, entry)
                : Optional.of(Candidate.of(directory, entry));
        Optional<Candidate> wanted =
                candidate.filter(file -> choice.wants(file.name())).filter(file -> !agenda.has(file.path()));
        if (wanted.isPresent()) {
            news.see(wanted.get(), best::offer);
        }
    }

    /** The file that a marker stands for; of what kind and size it is, is asked when it is claimed. */
    private Optional<Candidate> marked(String directory, ListingEntry entry) {
        String suffix = settings.stability().markerSuffix();
        String name = entry.name();
        return name.endsWith(suffix) && name.length() > suffix.length()
                ? Optional.of(new Candidate(
                        directory,
                        name.substring(0, name.length() - suffix.length()),
                        ListingEntry.NO_SIZE,
                        entry.modified(),
                        entry.precision()))
                : Optional.empty();
    }

    /** Each is looked at, whether it can be delivered yet or not. */
    private List<Candidate> whole(BestCandidates root) {
        return root.inOrder().stream().filter(this::isWhole).toList();
    }

    private boolean isWhole(Candidate file) {
        return settings.stability().stability() != Stability.SIZE_AND_TIME || observations.observe(file);
    }

    /** One of each root after the other, of each no more than its share. */
    private List<FileTask> inTurns(List<List<Candidate>> roots) {
        List<Deque<Candidate>> left = new ArrayList<>();
        roots.forEach(root -> left.add(new ArrayDeque<>(root.subList(0, Math.min(root.size(), share())))));
        List<FileTask> tasks = new ArrayList<>();
        while (!left.isEmpty()) {
            left.removeIf(Deque::isEmpty);
            left.forEach(root -> tasks.add(FileTask.of(root.removeFirst())));
        }
        return tasks;
    }

    private record Level(String directory, int depth) {}
}
