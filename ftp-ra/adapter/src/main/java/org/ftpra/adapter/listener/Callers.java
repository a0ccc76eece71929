package org.ftpra.adapter.listener;

import jakarta.resource.spi.work.Work;
import java.util.function.Supplier;
import org.ftpra.api.FtpPartner;

/** Whom beans see as their caller. Thread-safe. */
interface Callers {

    /** Nobody: the container knows no partner of ours. */
    Callers NOBODY = new Callers() {
        @Override
        public Work work(FtpPartner partner, Runnable task) {
            return new PlainWork(task);
        }

        @Override
        public Answer call(FtpPartner partner, Supplier<Answer> delivery) {
            return delivery.get();
        }
    };

    /** For the container's threads: this task, on behalf of the partner. */
    Work work(FtpPartner partner, Runnable task);

    /** In a thread of the container already: this delivery, on behalf of the partner. */
    Answer call(FtpPartner partner, Supplier<Answer> delivery);
}
