package org.ftpra.engine.session;

import java.util.Optional;
import org.ftpra.engine.control.Command;

/**
 * One of several transfers.
 *
 * @param transfer the command that begins it
 * @param upload whether we send
 * @param check what is asked once it is done, such as SIZE
 */
public record TransferStep(Command transfer, boolean upload, Optional<Command> check) {}
