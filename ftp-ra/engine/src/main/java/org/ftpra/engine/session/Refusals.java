package org.ftpra.engine.session;

import java.util.Locale;
import java.util.regex.Pattern;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;

/**
 * Says what kind of refusal a reply is. RFC 959 has one code, 550, for a missing file, a missing permission and much
 * else: the text is read first, then the server is asked whether the path is there.
 */
public final class Refusals {

    private static final Pattern NO_SUCH =
            Pattern.compile("no such|not found|not exist|n't exist|cannot find|can't find|non-?existent");
    private static final Pattern DENIED =
            Pattern.compile("permission|denied|not allowed|not permitted|privilege|not authori[sz]ed|read-only");

    private final FtpSession session;
    private final PathProbe probe;

    /** Asks on this session. */
    public Refusals(FtpSession session) {
        this.session = session;
        this.probe = new PathProbe(session);
    }

    /** A refused command about a path that should be there. */
    public FtpFailure ofExisting(Reply reply, String path) throws FtpFailure {
        Kind told = told(reply, path);
        return failure(told == Kind.REFUSED && isOpen(reply) && isAbsent(path) ? Kind.NOT_FOUND : told, reply, path);
    }

    /** A refused command that was to make this path. */
    public FtpFailure ofNew(Reply reply, String path) throws FtpFailure {
        int slash = path.lastIndexOf('/');
        Kind told = told(reply, path);
        boolean nowhere = told == Kind.REFUSED && isOpen(reply) && slash > 0 && isAbsent(path.substring(0, slash));
        return failure(nowhere ? Kind.NOT_FOUND : told, reply, path);
    }

    /** A refused RNTO: the source may be missing after all. */
    FtpFailure ofRename(Reply reply, String from, String to) throws FtpFailure {
        return isOpen(reply) && isAbsent(from) ? failure(Kind.NOT_FOUND, reply, from) : ofNew(reply, to);
    }

    private boolean isAbsent(String path) throws FtpFailure {
        return session.isUsable() && !path.isEmpty() && probe.isAbsent(path);
    }

    /** Whether the code leaves open what is wrong: 551 is how ftp-srv, 451 how uftpd refuses for a missing path. */
    private static boolean isOpen(Reply reply) {
        return switch (reply.code()) {
            case 450, 451, 501, 550, 551, 553 -> true;
            default -> false;
        };
    }

    private static Kind told(Reply reply, String path) {
        String text = reply.text().replace(path, "").toLowerCase(Locale.ROOT);
        if (isOpen(reply) && NO_SUCH.matcher(text).find()) {
            return Kind.NOT_FOUND;
        }
        boolean denied = reply.code() == 530
                || reply.code() == 532
                || (isOpen(reply) && DENIED.matcher(text).find());
        return denied ? Kind.ACCESS_DENIED : Kind.REFUSED;
    }

    private static FtpFailure failure(Kind kind, Reply reply, String path) {
        return FtpFailure.of(kind, "path '" + path + "'", reply);
    }
}
