package org.ftpra.engine.data;

import java.util.Optional;
import org.ftpra.engine.control.Reply;

/**
 * A transfer that the server began.
 *
 * @param channel the data channel
 * @param first the server's first reply; some servers give the final one at once
 */
public record OpenedTransfer(DataChannel channel, Optional<Reply> first) {}
