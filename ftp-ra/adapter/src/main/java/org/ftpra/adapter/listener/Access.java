package org.ftpra.adapter.listener;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.InvalidPropertyException;
import org.ftpra.adapter.config.Authentication;
import org.ftpra.adapter.config.LogInSettings;
import org.ftpra.engine.trust.TrustFailure;

/**
 * Who is let in at a door, and whom beans see then.
 *
 * @param partners who may log in
 * @param callers as whom beans are called
 */
record Access(Partners partners, Callers callers) {

    /**
     * As the deployer says.
     *
     * @throws ResourceException if the users file cannot be used as it is now, or the container has no such realm for us
     */
    static Access of(LogInSettings settings, DoorSurroundings around) throws ResourceException {
        if (settings.authentication() == Authentication.CONTAINER) {
            Realm realm = Realm.of(around);
            return new Access(realm, realm);
        }
        return new Access(users(settings), Callers.NOBODY);
    }

    private static Partners users(LogInSettings settings) throws InvalidPropertyException {
        UsersFile users = new UsersFile(settings.usersFile().orElseThrow());
        try {
            users.check();
            return users;
        } catch (TrustFailure e) {
            throw new InvalidPropertyException(e.getMessage(), e);
        }
    }
}
