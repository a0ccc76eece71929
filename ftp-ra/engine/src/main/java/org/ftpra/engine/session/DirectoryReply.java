package org.ftpra.engine.session;

import java.util.Optional;
import org.ftpra.engine.control.Reply;

/** The path in a 257 reply: between double quotes, a quote in it doubled (RFC 959 appendix II). */
final class DirectoryReply {

    private DirectoryReply() {}

    static Optional<String> path(Reply reply) {
        String text = reply.text();
        int start = text.indexOf('"');
        if (reply.code() != 257 || !reply.exact() || start < 0) {
            return Optional.empty();
        }
        return unquoted(text, start + 1);
    }

    private static Optional<String> unquoted(String text, int start) {
        StringBuilder path = new StringBuilder();
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) != '"') {
                path.append(text.charAt(i));
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                path.append(text.charAt(i++));
            } else {
                return Optional.of(path.toString()).filter(found -> !found.isEmpty());
            }
        }
        return Optional.empty();
    }
}
