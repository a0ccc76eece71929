package org.ftpra.adapter.partners;

import java.io.IOException;
import java.util.Optional;

/** How a partner sends a file. Confined to its partner. */
interface Sender extends AutoCloseable {

    /** One attempt, which may be cut by chance: the last reply, if it was heard. */
    Optional<FtpLine.Reply> send(Upload upload) throws IOException, InterruptedException;

    @Override
    void close() throws IOException;
}
