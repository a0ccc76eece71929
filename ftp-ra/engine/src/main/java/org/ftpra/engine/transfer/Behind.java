package org.ftpra.engine.transfer;

import java.util.function.Consumer;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.Reply;

/**
 * Something that is asked behind an upload, together with its size.
 *
 * @param command the question; nothing else may depend on its answer
 * @param answer is told the answer, before the upload's size is compared
 */
public record Behind(Command command, Consumer<Reply> answer) {}
