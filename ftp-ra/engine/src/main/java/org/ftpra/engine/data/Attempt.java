package org.ftpra.engine.data;

import java.time.Duration;
import org.ftpra.engine.control.Command;

/**
 * One attempt to begin a transfer, one step after another.
 *
 * @param way how its data channel shall come about
 * @param transfer its command
 * @param sender sends that command
 * @param limit of the time to connect
 * @param patient whether the server's answer to the way's command has all the time, since this way is known or the last
 */
record Attempt(Way way, Command transfer, Sender sender, Duration limit, boolean patient) {}
