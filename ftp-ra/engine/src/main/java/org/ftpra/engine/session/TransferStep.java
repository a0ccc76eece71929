package org.ftpra.engine.session;

import java.util.ArrayList;
import java.util.List;
import org.ftpra.engine.control.Command;

/**
 * One of several transfers.
 *
 * @param transfer the command that begins it
 * @param upload whether we send
 * @param checks what is asked once it is done, such as SIZE
 */
public record TransferStep(Command transfer, boolean upload, List<Command> checks) {

    /** The same with one more question behind those that it has. */
    public TransferStep asking(Command more) {
        List<Command> all = new ArrayList<>(checks);
        all.add(more);
        return new TransferStep(transfer, upload, List.copyOf(all));
    }
}
