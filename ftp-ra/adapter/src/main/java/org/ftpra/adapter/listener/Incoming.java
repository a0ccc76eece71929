package org.ftpra.adapter.listener;

import java.io.IOException;
import java.nio.file.Files;

/** What becomes of the bytes of one upload. Confined to its thread. */
final class Incoming {

    private final Place place;
    private final Arrivals arrivals;
    private final ControlLine control;

    Incoming(Place place, Arrivals arrivals, ControlLine control) {
        this.place = place;
        this.arrivals = arrivals;
        this.control = control;
    }

    /**
     * The data channel has ended as it should. A partner that died ends it the same way: it counts only while the control channel
     * is open.
     */
    void complete(Receiving receiving) throws IOException, Refused {
        long end = System.nanoTime();
        receiving.complete();
        boolean awaited = control.outlives(end);
        if (control.isAborted()) {
            throw new Refused(426, "The transfer was aborted; there are " + leave(receiving) + " bytes now.");
        }
        if (!awaited) {
            throw new Refused(426, "The control channel is closed.");
        }
        place.intake().answering();
        try {
            Answer answer = place.isTemporary() ? store(receiving) : deliver(receiving);
            control.send(answer.outcome().replyCode(), answer.text());
        } finally {
            place.intake().answered();
        }
    }

    /** What lies there may have been given its final name meanwhile: then it stays as it is. */
    private Answer store(Receiving receiving) throws IOException {
        if (!arrivals.spool().busy().add(place.file())) {
            return Answer.busy("what is there is being delivered");
        }
        try {
            receiving.putAt(place.file());
            arrivals.spool().unfinished().clear(place.file());
            return Answer.stored();
        } finally {
            arrivals.spool().busy().remove(place.file());
        }
    }

    private Answer deliver(Receiving receiving) throws IOException {
        Received file = new Received(
                place.path(), receiving.handOver(), receiving.size(), receiving.sha256(), control.partner());
        Answer answer = arrivals.reception().take(place.intake(), file, control::isAwaited, given -> arrivals.spool()
                .remove(file.content()));
        if (answer.outcome().isGood() && Files.exists(place.file())) {
            arrivals.spool().remove(place.file());
        }
        return answer;
    }

    /**
     * The data channel was lost: what has come may be resumed, in the place of what was there, if it is more than that.
     *
     * @return how many bytes are there now
     */
    long leave(Receiving receiving) throws IOException {
        if (isToBeKept(receiving) && arrivals.spool().busy().add(place.file())) {
            try {
                if (place.isTemporary()) {
                    arrivals.spool().unfinished().mark(place.file());
                }
                receiving.leaveAt(place.file());
            } finally {
                arrivals.spool().busy().remove(place.file());
            }
        }
        return place.size();
    }

    private boolean isToBeKept(Receiving receiving) throws IOException {
        boolean hasRoom = Files.exists(place.file()) || !Entries.areFull(control.home());
        return hasRoom && !place.intake().settings().unfinished().kept().isZero() && receiving.isMoreThan(place.file());
    }
}
