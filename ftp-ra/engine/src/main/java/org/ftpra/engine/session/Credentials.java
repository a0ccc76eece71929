package org.ftpra.engine.session;

/**
 * Who logs in.
 *
 * @param userName for USER
 * @param password for PASS, or empty
 * @param account for ACCT, or empty; sent only if the server asks for it
 */
public record Credentials(String userName, String password, String account) {

    /** The user's name alone. */
    @Override
    public String toString() {
        return "user " + userName;
    }
}
