package org.ftpra.adapter.listener;

import java.net.InetAddress;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.ftpserver.ftplet.DefaultFtpReply;
import org.apache.ftpserver.ftplet.DefaultFtplet;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpReply;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.ftplet.FtpSession;
import org.apache.ftpserver.ftplet.FtpletResult;
import org.ftpra.adapter.config.DataChannelProtection;
import org.ftpra.adapter.config.DoorSettings;
import org.ftpra.adapter.config.DoorTls;
import org.ftpra.adapter.config.EndpointSecurity;

/** Sees to it that partners keep the rules of the door, before a command is carried out. Thread-safe. */
final class Doorkeeper extends DefaultFtplet {

    private static final Set<String> DATA = Set.of("STOR", "APPE", "STOU", "LIST", "NLST", "MLSD");
    private static final Set<String> LOG_IN = Set.of("PASS", "REIN");
    private static final Set<String> OTHER_THAN_EPSV = Set.of("PASV", "PORT", "EPRT");
    private static final int CLOSING = 421;

    private final DoorSettings settings;
    private final Offers offers;
    private final Map<Object, Visit> visits = new ConcurrentHashMap<>();
    private final LogIns logIns;
    private volatile boolean closing;

    Doorkeeper(DoorSettings settings, Offers offers) {
        this.settings = settings;
        this.offers = offers;
        this.logIns = new LogIns(settings.limits().maxConnectionsPerPartner());
    }

    @Override
    public FtpletResult onConnect(FtpSession session) throws FtpException {
        if (closing) {
            return dismiss(session, "The service is ending.");
        }
        Visit visit = new Visit(session, new AtomicBoolean());
        visits.put(session.getSessionId(), visit);
        if (visits.size() > settings.limits().maxConnections()) {
            return dismiss(session, "There are too many connections.");
        }
        if (from(visit.address()) > settings.limits().maxConnectionsPerAddress()) {
            return dismiss(session, "There are too many connections from this address.");
        }
        return FtpletResult.DEFAULT;
    }

    private long from(InetAddress address) {
        return visits.values().stream()
                .filter(each -> each.address().equals(address))
                .count();
    }

    @Override
    public FtpletResult onDisconnect(FtpSession session) {
        visits.remove(session.getSessionId());
        logIns.over(session.getSessionId());
        offers.over(session.getSessionId());
        return FtpletResult.DEFAULT;
    }

    @Override
    public FtpletResult beforeCommand(FtpSession session, FtpRequest request) throws FtpException {
        Visit visit = visits.get(session.getSessionId());
        if (visit == null) {
            return FtpletResult.DISCONNECT;
        }
        if (!visit.begins(closing)) {
            return dismiss(session, "The service is ending.");
        }
        FtpletResult result = checked(session, request);
        if (result != FtpletResult.DEFAULT) {
            visit.busy().set(false);
        } else if (DATA.contains(request.getCommand())) {
            offers.use(session.getSessionId());
        }
        return result;
    }

    private FtpletResult checked(FtpSession session, FtpRequest request) throws FtpException {
        if (hasControlCharacter(request)) {
            return refuse(session, 501, "There is a control character in it.");
        }
        if (OTHER_THAN_EPSV.contains(request.getCommand()) && ExtendedPassiveCommand.isAlone(session)) {
            return refuse(session, 503, "After EPSV ALL, only EPSV asks for a data channel (RFC 2428, section 4).");
        }
        if (ActiveAddress.isToldBy(request)) {
            return checkedAddress(session, ActiveAddress.port(request));
        }
        return settings.tls().isPresent()
                ? beforeCommand(session, request, settings.tls().get())
                : FtpletResult.DEFAULT;
    }

    private static FtpletResult checkedAddress(FtpSession session, OptionalInt port) throws FtpException {
        if (port.isEmpty()) {
            return refuse(session, 501, "This is no address and port (RFC 959, section 4.1.2; RFC 2428, section 2).");
        }
        return port.getAsInt() < ActiveAddress.LEAST_PORT
                ? refuse(session, 504, "No data channel goes to a port below " + ActiveAddress.LEAST_PORT + ".")
                : FtpletResult.DEFAULT;
    }

    private static boolean hasControlCharacter(FtpRequest request) {
        String argument = request.getArgument();
        return argument != null && argument.chars().anyMatch(Character::isISOControl);
    }

    /** RFC 4217, sections 10 and 12.4. */
    private static FtpletResult beforeCommand(FtpSession session, FtpRequest request, DoorTls tls) throws FtpException {
        String command = request.getCommand();
        boolean demanded = tls.security() != EndpointSecurity.OPTIONAL_TLS;
        if (demanded && "USER".equals(command) && !session.isSecure()) {
            return refuse(session, 530, "Nobody logs in here without TLS: AUTH TLS comes first.");
        }
        boolean inClear = DATA.contains(command) && !session.getDataConnection().isSecure();
        if (inClear && session.isSecure() && tls.dataChannels() == DataChannelProtection.PRIVATE) {
            return refuse(session, 521, "Data channels are under TLS here: PROT P comes first.");
        }
        return FtpletResult.DEFAULT;
    }

    private static FtpletResult refuse(FtpSession session, int code, String text) throws FtpException {
        session.write(new DefaultFtpReply(code, text));
        return FtpletResult.SKIP;
    }

    private static FtpletResult dismiss(FtpSession session, String text) throws FtpException {
        session.write(new DefaultFtpReply(CLOSING, text));
        return FtpletResult.DISCONNECT;
    }

    @Override
    public FtpletResult afterCommand(FtpSession session, FtpRequest request, FtpReply reply) throws FtpException {
        Visit visit = visits.get(session.getSessionId());
        if (visit != null) {
            visit.busy().set(false);
        }
        if (DATA.contains(request.getCommand())) {
            offers.over(session.getSessionId());
        }
        return LOG_IN.contains(request.getCommand()) ? afterLogIn(session) : FtpletResult.DEFAULT;
    }

    private FtpletResult afterLogIn(FtpSession session) throws FtpException {
        if (session.getUser() == null) {
            logIns.over(session.getSessionId());
        } else if (!logIns.admit(session.getSessionId(), session.getUser().getName())) {
            return dismiss(session, "There are too many connections of this partner.");
        }
        return FtpletResult.DEFAULT;
    }

    /** Lets nobody in any more, and no command begin. */
    void close() {
        closing = true;
    }

    /** Whether a command of this session is being carried out. */
    boolean isBusy(UUID session) {
        Visit visit = visits.get(session);
        return visit != null && visit.busy().get();
    }

    boolean isClosing() {
        return closing;
    }

    int sessions() {
        return visits.size();
    }

    private record Visit(FtpSession session, AtomicBoolean busy) {

        /** A command begins, unless the door is closing. */
        boolean begins(boolean closing) {
            busy.set(!closing);
            return !closing;
        }

        InetAddress address() {
            return session.getClientAddress().getAddress();
        }
    }
}
