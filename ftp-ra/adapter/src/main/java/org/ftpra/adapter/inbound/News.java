package org.ftpra.adapter.inbound;

import java.util.function.Consumer;
import org.ftpra.engine.control.FtpFailure;

/** Lets those files of a listing pass that have not been delivered. Confined to the poller. */
interface News {

    /** Where files that were delivered are gone: all. */
    News ALL = new News() {

        @Override
        public void see(Candidate file, Consumer<Candidate> fresh) {
            fresh.accept(file);
        }

        @Override
        public void end(Consumer<Candidate> fresh) {}
    };

    /** One more; it may be kept back until more have come. */
    void see(Candidate file, Consumer<Candidate> fresh) throws FtpFailure;

    /** There are no more. */
    void end(Consumer<Candidate> fresh) throws FtpFailure;
}
