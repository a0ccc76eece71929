package org.ftpra.engine.data;

import java.time.Duration;
import org.ftpra.engine.control.Route;
import org.ftpra.engine.control.Ticker;

/**
 * What data channels are told.
 *
 * @param choice how they may be made
 * @param connectTimeout limit of dialling, of waiting for the server to dial, and of a TLS handshake
 * @param idleTimeout limit of each wait for the peer to send or take bytes
 * @param abortTimeout limit of waiting for what the server says of a channel that failed
 * @param ticker the clock of these limits
 * @param bandwidth what the channels of several sessions share
 * @param route how the control channel's host is reached
 */
public record DataChannelSettings(
        DataChannelChoice choice,
        Duration connectTimeout,
        Duration idleTimeout,
        Duration abortTimeout,
        Ticker ticker,
        Bandwidth bandwidth,
        Route route) {}
