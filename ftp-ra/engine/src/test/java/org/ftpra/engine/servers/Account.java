package org.ftpra.engine.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The user of one started server. It exists in that server's own password file only.
 *
 * @param user the user's name
 * @param password the password
 */
record Account(String user, String password) {

    static Account random() {
        return new Account("tester", UUID.randomUUID().toString());
    }

    /** The password as the servers' password files want it: MD5, which costs no time at each log-in as newer ones do. */
    String crypted() {
        ProcessBuilder perl = new ProcessBuilder("perl", "-e", "print crypt($ENV{WORD}, q($1$fixture$))");
        perl.environment().put("WORD", password);
        try {
            return new String(perl.start().getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException failure) {
            throw new UncheckedIOException("perl is needed to crypt a password", failure);
        }
    }
}
