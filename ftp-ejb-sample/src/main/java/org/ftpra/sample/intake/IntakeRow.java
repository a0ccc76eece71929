package org.ftpra.sample.intake;

import java.time.Instant;

/**
 * What the database holds of a file that was received.
 *
 * @param file its name
 * @param size its bytes
 * @param attempt which delivery it was that committed
 * @param sha256 of its content, 64 hexadecimal digits
 * @param received when the bean had read it
 */
public record IntakeRow(String file, long size, int attempt, String sha256, Instant received) {}
