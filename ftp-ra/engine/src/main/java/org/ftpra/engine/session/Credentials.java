package org.ftpra.engine.session;

import org.ftpra.engine.trust.Secret;

/**
 * Who logs in.
 *
 * @param userName for USER
 * @param password for PASS, read at each log-in
 * @param account for ACCT, or empty; sent only if the server asks for it
 */
public record Credentials(String userName, Secret password, String account) {

    /** With this very password, or an empty one. */
    public Credentials(String userName, String password, String account) {
        this(userName, Secret.of(password), account);
    }

    /** The user's name alone. */
    @Override
    public String toString() {
        return "user " + userName;
    }
}
