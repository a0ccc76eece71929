package org.ftpra.adapter.transaction;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ftpra.adapter.journal.JournalFailure;
import org.ftpra.adapter.transaction.Change.Delete;
import org.ftpra.adapter.transaction.Change.Publish;
import org.ftpra.adapter.transaction.Change.Rename;
import org.ftpra.adapter.transaction.Location.OnServer;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.transfer.HashCommand;

/**
 * Asks the server whether a branch can be committed: every staged file is there and whole, with the hash of what was sent if
 * the server tells it; its name can be given to it; and what is to be deleted or renamed is still what it was. Last, what was delivered is fenced. Confined to its caller.
 */
final class Vote {

    private static final int SIZE_TOLD = 213;

    private final FtpSession session;
    private final Branch branch;
    private final RemoteState server;
    private final List<Change> changes;
    private final boolean mayAnnounce;
    private boolean awaitsNewName;
    private boolean sizesTold;

    Vote(FtpSession session, Branch branch) {
        this.session = session;
        this.branch = branch;
        this.server = new RemoteState(session);
        this.changes = branch.changes().all();
        this.mayAnnounce = !branch.progress().mayLieAside(0);
    }

    /** Whether one renaming is all there is to do, and the server has told just now that the file is whole. */
    boolean isKnownWhole() {
        return changes.size() == 1
                && changes.get(0) instanceof Publish file
                && !isAskedAboutAlone(file)
                && branch.told().isWhole(file, now());
    }

    /** And that no file has its name. */
    boolean isKnownFree() {
        return isKnownWhole() && branch.told().isFree(stagedFiles().get(0), now());
    }

    /** Whether there are hashes to compare with what is staged. */
    boolean comparesContent() {
        return stagedFiles().stream().anyMatch(file -> !contentOf(file).isEmpty());
    }

    private long now() {
        return session.settings().ticker().nanos();
    }

    /** What speaks against a commit, in a sentence; nothing if nothing does. All staged files are asked about together. */
    Optional<String> objection() throws FtpFailure {
        return objection(List.of());
    }

    /** The same right before the commit. Where nothing but staged files is asked about, it is announced as by {@link #missing}. */
    Optional<String> lastObjection() throws FtpFailure {
        return objection(changes.stream().anyMatch(Vote::isAskedAboutAlone) ? List.of() : announcement());
    }

    private Optional<String> objection(List<Command> announcement) throws FtpFailure {
        List<Question> questions = new ArrayList<>();
        for (Publish file : stagedFiles()) {
            questions.add(new WholeFile(file));
            questions.addAll(contentOf(file));
            questions.add(whetherFree(file));
        }
        Optional<String> objection = ask(questions, announcement);
        objection = objection.isPresent() ? objection : ofOthers();
        return objection.isPresent() ? objection : new Fence(session, branch).objection();
    }

    private Question whetherFree(Publish file) throws FtpFailure {
        long asked = now();
        return NameIsFree.of(
                file, session.features().offers("MLST"), () -> branch.told().free(file.path(), asked));
    }

    private static boolean isAskedAboutAlone(Change change) {
        return change instanceof Delete
                || change instanceof Consumption
                || change instanceof Rename
                || change instanceof Publish publish && publish.replaced().isPresent();
    }

    /** Of a file, or of each file in a directory that appears as a whole. */
    private List<Question> contentOf(Publish staged) {
        Optional<HashCommand> offered = HashCommand.of(session.features());
        List<Question> questions = new ArrayList<>();
        branch.hashes().in(staged.staged()).forEach((hidden, hash) -> offered.filter(command -> command.tells(hash))
                .ifPresent(command -> questions.add(new SameContent(staged, hidden, hash, command))));
        return questions;
    }

    /** Whether a staged file is not what was sent, and nothing else. */
    Optional<String> otherContent() throws FtpFailure {
        List<Question> questions = new ArrayList<>();
        stagedFiles().forEach(file -> questions.addAll(contentOf(file)));
        return questions.isEmpty() ? Optional.empty() : ask(questions, List.of());
    }

    /** Whether a staged file is missing, or not what was sent. The last command announces as by {@link #missing}. */
    Optional<String> missingOrOther() throws FtpFailure {
        List<Question> questions = new ArrayList<>();
        for (Publish file : stagedFiles()) {
            questions.add(new WholeFile(file));
            questions.addAll(contentOf(file));
        }
        return ask(questions, announcement());
    }

    /**
     * Whether a staged file is missing. If the first change is to give one its name, the last command is the announcement of
     * that (RNFR), which saves a round trip.
     */
    Optional<String> missing() throws FtpFailure {
        List<Question> questions = new ArrayList<>();
        stagedFiles().forEach(file -> questions.add(new WholeFile(file)));
        return ask(questions, announcement());
    }

    private List<Command> announcement() throws FtpFailure {
        Optional<String> first = first();
        return mayAnnounce && first.isPresent() ? List.of(Command.of("RNFR", first.get())) : List.of();
    }

    /** The hidden name whose renaming was announced, if the server awaits the new name now. */
    Optional<String> announced() {
        return first().filter(staged -> awaitsNewName);
    }

    /** Whether the server has told the size of every staged file when it was asked last. */
    boolean isProvedBySize() {
        return sizesTold;
    }

    private Optional<String> first() {
        return changes.stream()
                .limit(1)
                .filter(Publish.class::isInstance)
                .map(change -> ((Publish) change).staged())
                .findFirst();
    }

    private List<Publish> stagedFiles() {
        return changes.stream()
                .filter(Publish.class::isInstance)
                .map(Publish.class::cast)
                .toList();
    }

    private Optional<String> ask(List<Question> questions, List<Command> announcement) throws FtpFailure {
        List<Command> commands = new ArrayList<>();
        for (Question question : questions) {
            commands.addAll(question.commands());
        }
        commands.addAll(announcement);
        long asked = now();
        List<Reply> replies = session.callTogether(commands, patience(questions));
        awaitsNewName =
                !announcement.isEmpty() && replies.get(replies.size() - 1).isIntermediate();
        sizesTold = areSizesTold(questions, replies);
        if (!sizesTold) {
            withdraw();
        }
        Optional<String> objection = firstObjection(questions, replies);
        if (sizesTold && objection.isEmpty()) {
            stagedFiles().forEach(file -> branch.told().size(file.staged(), file.size(), asked));
        }
        return objection;
    }

    private static Duration patience(List<Question> questions) {
        return questions.stream().map(Question::patience).reduce(Duration.ZERO, Duration::plus);
    }

    private static boolean areSizesTold(List<Question> questions, List<Reply> replies) throws FtpFailure {
        boolean told = questions.stream().anyMatch(WholeFile.class::isInstance);
        int next = 0;
        for (Question question : questions) {
            told &= !(question instanceof WholeFile) || replies.get(next).code() == SIZE_TOLD;
            next += question.commands().size();
        }
        return told;
    }

    private Optional<String> firstObjection(List<Question> questions, List<Reply> replies) throws FtpFailure {
        int next = 0;
        for (Question question : questions) {
            int end = next + question.commands().size();
            Optional<String> objection = question.objection(replies.subList(next, end), server);
            if (objection.isPresent()) {
                withdraw();
                return objection;
            }
            next = end;
        }
        return Optional.empty();
    }

    /**
     * Takes the announcement back, if the server awaits a new name: ProFTPD refuses whatever is not RNTO until it comes. A name
     * that stays what it was changes nothing.
     */
    void withdraw() throws FtpFailure {
        Optional<String> announced = announced();
        if (announced.isPresent()) {
            awaitsNewName = false;
            server.renameTo(announced.get());
        }
    }

    /** The same where the decision failed: what is in the way of that is told with it. */
    void withdrawAfter(JournalFailure failure) {
        try {
            withdraw();
        } catch (FtpFailure e) {
            failure.addSuppressed(e);
        }
    }

    private Optional<String> ofOthers() throws FtpFailure {
        for (int i = 0; i < changes.size(); i++) {
            Optional<String> objection = objection(new View(changes.subList(0, i)), changes.get(i));
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    private Optional<String> objection(View before, Change change) throws FtpFailure {
        if (change instanceof Delete delete) {
            return ofSource(before, delete.path(), delete.identity(), "deleted");
        }
        if (change instanceof Publish publish && publish.replaced().isPresent()) {
            return ofSource(before, publish.path(), publish.replaced().get(), "appended to");
        }
        return change instanceof Rename rename
                ? ofSource(before, rename.from(), rename.identity(), "renamed")
                : Optional.empty();
    }

    private Optional<String> ofSource(View before, String path, Identity identity, String what) throws FtpFailure {
        boolean same = before.locate(path) instanceof OnServer there
                && server.find(there.path())
                        .map(Identity::of)
                        .filter(identity::equals)
                        .isPresent();
        return same
                ? Optional.empty()
                : Optional.of("'" + path + "', which is to be " + what + ", is gone or was replaced meanwhile");
    }
}
