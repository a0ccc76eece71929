package org.ftpra.engine.data;

import java.time.Duration;
import org.ftpra.engine.control.Ticker;

/**
 * How data channels are made.
 *
 * @param mode who opens them
 * @param connectTimeout limit of dialling, and of waiting for the server to dial
 * @param idleTimeout limit of each wait for the peer to send or take bytes
 * @param ticker the clock of these limits
 */
public record DataChannelSettings(DataChannelMode mode, Duration connectTimeout, Duration idleTimeout, Ticker ticker) {}
