package org.ftpra.adapter.listener;

import java.io.IOException;
import java.security.Principal;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** Who may log in at the endpoint. Thread-safe. */
interface Partners {

    /**
     * Checks a log-in. It takes about as long whether there is such a user or not.
     *
     * @param user as USER told
     * @param password as PASS told; of a client that has sent none, empty
     * @param certificate the one that the client has shown on the control channel, if it is trusted
     * @return who has logged in; nothing if the log-in is refused
     * @throws IOException if it cannot be told now; the message says why, and no secret
     */
    Optional<Principal> authenticate(String user, String password, Optional<X509Certificate> certificate)
            throws IOException;
}
