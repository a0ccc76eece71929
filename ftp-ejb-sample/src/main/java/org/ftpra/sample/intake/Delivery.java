package org.ftpra.sample.intake;

import java.time.Instant;

/**
 * One call of the message-driven bean, and how its transaction ended.
 *
 * @param number larger than that of every earlier one, also than those before a restart
 * @param time when the transaction had ended
 * @param file the file's name
 * @param size its bytes
 * @param attempt 1 for the first delivery of this file
 * @param committed whether the row and the move to the archive are there for good; otherwise neither is
 */
public record Delivery(long number, Instant time, String file, long size, int attempt, boolean committed) {}
