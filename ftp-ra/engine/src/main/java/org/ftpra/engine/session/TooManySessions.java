package org.ftpra.engine.session;

import java.util.Locale;
import java.util.regex.Pattern;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Reply;

/**
 * Whether a server refused a session because there are too many, so that a later try may succeed. vsftpd, Pure-FTPd and
 * pyftpdlib say 421 in place of the greeting, Apache FtpServer 421 to USER, ProFTPD 530 to PASS or in place of the
 * greeting.
 */
final class TooManySessions {

    private static final Pattern TOO_MANY = Pattern.compile(
            "(too many|maximum|max\\.?|limit).*(connect|client|user|session|login)|(connect|client|user|session|login).*limit");

    /** To try again after this would be held against us. */
    private static final Pattern OF_PASSWORDS = Pattern.compile("attempt|fail|incorrect|tries|retries");

    private TooManySessions() {}

    static boolean isWhy(FtpFailure failure) {
        return failure.reply().filter(TooManySessions::isSaidBy).isPresent();
    }

    static boolean isSaidBy(Reply reply) {
        String text = reply.text().toLowerCase(Locale.ROOT);
        boolean said = reply.code() == 421
                || (reply.code() == 530 && TOO_MANY.matcher(text).find());
        return said && !OF_PASSWORDS.matcher(text).find();
    }
}
