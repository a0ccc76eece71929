package org.ftpra.adapter.listener;

import java.io.IOException;
import java.net.InetAddress;
import java.security.Principal;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.apache.ftpserver.ftplet.Authentication;
import org.apache.ftpserver.ftplet.AuthenticationFailedException;
import org.apache.ftpserver.ftplet.User;
import org.apache.ftpserver.ftplet.UserManager;
import org.apache.ftpserver.usermanager.UsernamePasswordAuthentication;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.ConcurrentLoginPermission;
import org.apache.ftpserver.usermanager.impl.UserMetadata;
import org.apache.ftpserver.usermanager.impl.WritePermission;
import org.ftpra.adapter.config.LimitSettings;

/**
 * The library's view of partners: whoever is let in sees a directory of their own. Thread-safe.
 */
final class Accounts implements UserManager {

    private final Partners partners;
    private final Lockout lockout;
    private final LimitSettings limits;
    private final Homes homes;

    Accounts(Partners partners, Lockout lockout, LimitSettings limits, Homes homes) {
        this.partners = partners;
        this.lockout = lockout;
        this.limits = limits;
        this.homes = homes;
    }

    /** Of a name alone, whether it is one or not: what the library asks before the password came. */
    @Override
    public User getUserByName(String name) {
        BaseUser user = new BaseUser();
        user.setName(name);
        user.setEnabled(true);
        user.setMaxIdleTime(Math.toIntExact(limits.idleTimeout().toSeconds()));
        int most = limits.maxConnectionsPerPartner();
        user.setAuthorities(List.of(new WritePermission(), new ConcurrentLoginPermission(most, most)));
        return user;
    }

    @Override
    public User authenticate(Authentication authentication) throws AuthenticationFailedException {
        if (authentication instanceof UsernamePasswordAuthentication given) {
            return authenticate(given, given.getUserMetadata());
        }
        throw new AuthenticationFailedException("anonymous");
    }

    private User authenticate(UsernamePasswordAuthentication given, UserMetadata from)
            throws AuthenticationFailedException {
        InetAddress address = from.getInetAddress();
        if (lockout.isLocked(address)) {
            ListenerLog.lockedOut(given.getUsername(), address);
            throw new AuthenticationFailedException("locked out");
        }
        Optional<Principal> partner = partner(given, certificate(from.getCertificateChain()));
        if (partner.isEmpty()) {
            ListenerLog.notLoggedIn(given.getUsername(), address, lockout.failed(address));
            throw new AuthenticationFailedException("not allowed");
        }
        lockout.succeeded(address);
        return atHome(partner.get().getName());
    }

    private Optional<Principal> partner(UsernamePasswordAuthentication given, Optional<X509Certificate> certificate)
            throws AuthenticationFailedException {
        try {
            String password = Optional.ofNullable(given.getPassword()).orElse("");
            return partners.authenticate(given.getUsername(), password, certificate);
        } catch (IOException | RuntimeException e) {
            ListenerLog.logInsImpossible(e);
            throw new AuthenticationFailedException("not now", e);
        }
    }

    private static Optional<X509Certificate> certificate(Certificate[] chain) {
        return chain != null && chain.length > 0 && chain[0] instanceof X509Certificate own
                ? Optional.of(own)
                : Optional.empty();
    }

    private User atHome(String name) throws AuthenticationFailedException {
        BaseUser user = (BaseUser) getUserByName(name);
        try {
            user.setHomeDirectory(homes.of(name).toString());
            return user;
        } catch (IOException | RuntimeException e) {
            ListenerLog.noHome(name, e);
            throw new AuthenticationFailedException("there is no place for uploads", e);
        }
    }

    @Override
    public String[] getAllUserNames() {
        return new String[0];
    }

    @Override
    public boolean doesExist(String name) {
        return false;
    }

    @Override
    public String getAdminName() {
        return "";
    }

    @Override
    public boolean isAdmin(String name) {
        return false;
    }

    @Override
    public void save(User user) {
        throw new UnsupportedOperationException("partners are configured, and not saved");
    }

    @Override
    public void delete(String name) {
        throw new UnsupportedOperationException("partners are configured, and not deleted");
    }
}
