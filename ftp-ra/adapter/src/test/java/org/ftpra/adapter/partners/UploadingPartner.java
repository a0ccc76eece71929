package org.ftpra.adapter.partners;

import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Uploads one file after another; whatever has no 226 is sent again, with the same name and content. Confined to its thread. */
final class UploadingPartner implements Runnable {

    private static final int PAUSE_MILLIS = 100;

    private final PartnerSettings settings;
    private final Sender sender;
    private final AtomicInteger next;
    private final Host host;
    private final Tally tally;
    private final Random random;

    UploadingPartner(
            PartnerSettings settings, Sender sender, AtomicInteger next, Host host, Tally tally, Random random) {
        this.settings = settings;
        this.sender = sender;
        this.next = next;
        this.host = host;
        this.tally = tally;
        this.random = random;
    }

    /** Until there are no more, or it is interrupted. */
    @Override
    public void run() {
        try (sender) {
            for (int n = next.getAndIncrement(); n < settings.uploads(); n = next.getAndIncrement()) {
                Upload upload = Upload.of(n, settings.seed());
                tally.sends(upload);
                while (!isTaken(upload)) {
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(PAUSE_MILLIS));
                }
            }
        } catch (InterruptedException over) {
            // It took too long: what was not acknowledged is counted.
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isTaken(Upload upload) throws IOException, InterruptedException {
        Optional<FtpLine.Reply> reply = sender.send(upload);
        reply.ifPresent(heard -> tally.reply(upload, heard));
        boolean taken = reply.isPresent() && reply.get().code() == 226;
        if (taken) {
            // If the database is away by now, only the count at the end can tell.
            boolean present =
                    !settings.rowsComeFirst() || host.hasRow(upload.name()).orElse(true);
            tally.acknowledged(upload, !present);
        }
        return taken;
    }
}
