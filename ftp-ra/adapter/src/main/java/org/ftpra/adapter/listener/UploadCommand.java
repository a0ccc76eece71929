package org.ftpra.adapter.listener;

import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.apache.ftpserver.command.AbstractCommand;
import org.apache.ftpserver.ftplet.DataConnection;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.impl.FtpIoSession;
import org.apache.ftpserver.impl.FtpServerContext;
import org.apache.ftpserver.impl.ServerDataConnectionFactory;

/**
 * STOR, APPE and STOU (RFC 959, section 4.1.3; REST: RFC 3659, section 5): the last reply tells what became of the file, and is
 * given when that is certain.
 */
final class UploadCommand extends AbstractCommand {

    /** Which of them. */
    enum Kind {
        /** From the beginning, or where REST has said. */
        STOR,
        /** After what is there. */
        APPE,
        /** Under a name of ours. */
        STOU
    }

    private final Kind kind;
    private final Arrivals arrivals;

    UploadCommand(Kind kind, Arrivals arrivals) {
        this.kind = kind;
        this.arrivals = arrivals;
    }

    @Override
    public void execute(FtpIoSession session, FtpServerContext context, FtpRequest request) {
        ControlLine control = new ControlLine(session);
        try {
            upload(session, control, request.getArgument());
        } catch (Refused e) {
            control.send(e.replyCode(), e.getMessage());
        } finally {
            session.resetState();
            session.getDataConnection().closeDataConnection();
        }
    }

    private void upload(FtpIoSession session, ControlLine control, String argument) throws Refused {
        if (argument == null && kind != Kind.STOU) {
            throw new Refused(501, kind + " needs a name.");
        }
        requireDataChannel(session);
        Place place = Place.of(session, name(argument), arrivals);
        control.about(place);
        if (arrivals.spool().busy().contains(place.file())) {
            throw new Refused(450, "The file is being delivered.");
        }
        requireRoom(place, control);
        Incoming incoming = new Incoming(place, arrivals, control);
        try (Receiving receiving = begin(place, session.getFileOffset());
                Progress progress =
                        arrivals.receiving(place.path(), control.partner().name(), receiving)) {
            control.send(150, kind == Kind.STOU ? "FILE: " + place.path() : "Send it.");
            transfer(session, progress.receiving(), incoming, control);
            incoming.complete(receiving);
        } catch (SpoolFull e) {
            if (e.getCause() instanceof IOException reason) {
                ListenerLog.notReceived(place, reason);
            }
            throw new Refused(e.replyCode(), e.getMessage());
        } catch (IOException e) {
            ListenerLog.notReceived(place, e);
            throw new Refused(451, "The file cannot be kept here.");
        } finally {
            forget(place);
        }
    }

    /** What was cut before, and is given up now. */
    private void forget(Place place) {
        try {
            if (Files.notExists(place.file())) {
                arrivals.spool().unfinished().clear(place.file());
            }
        } catch (IOException e) {
            ListenerLog.notRemoved(place.file(), e);
        }
    }

    /** What has its final name is delivered, and stays nowhere. */
    private static void requireRoom(Place place, ControlLine control) throws Refused {
        try {
            if (place.isTemporary() && Files.notExists(place.file()) && Entries.areFull(control.home())) {
                throw new Refused(452, Entries.FULL);
            }
        } catch (IOException e) {
            ListenerLog.notReceived(place, e);
            throw new Refused(451, "The file cannot be kept here.");
        }
    }

    private static void requireDataChannel(FtpIoSession session) throws Refused {
        ServerDataConnectionFactory data = session.getDataConnection();
        if (data.getInetAddress() == null) {
            throw new Refused(503, "PASV, EPSV, PORT or EPRT comes first.");
        }
    }

    private String name(String argument) {
        return kind == Kind.STOU ? (argument == null ? "upload" : argument) + "." + UUID.randomUUID() : argument;
    }

    private Receiving begin(Place place, long restart) throws IOException, Refused {
        long offset = kind == Kind.APPE ? place.size() : restart;
        long most = place.intake().settings().maxFileSize();
        if (offset == 0 || kind == Kind.STOU) {
            return Receiving.anew(arrivals.spool(), most);
        }
        if (Files.notExists(place.file()) || offset > place.size()) {
            throw new Refused(554, "There are only " + place.size() + " bytes to go on from.");
        }
        return Receiving.after(arrivals.spool(), place.file(), offset, most);
    }

    private static void transfer(FtpIoSession session, Receiving receiving, Incoming incoming, ControlLine control)
            throws IOException, Refused {
        DataConnection data;
        try {
            data = session.getDataConnection().openConnection();
        } catch (Exception e) {
            throw new Refused(425, "The data channel cannot be opened.");
        }
        try (Transfer running = new Transfer(session)) {
            running.receive(data, receiving);
        } catch (SpoolFull e) {
            throw e;
        } catch (IOException e) {
            String reason = control.isAborted() ? "The transfer was aborted" : "The data channel was lost";
            throw new Refused(426, reason + "; there are " + incoming.leave(receiving) + " bytes now.");
        }
    }
}
