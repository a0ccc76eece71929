package org.ftpra.adapter.listener;

import java.time.Instant;

/**
 * What a partner was told of an upload.
 *
 * @param time when
 * @param path where the partner has put it
 * @param partner who
 * @param code the reply's three digits (RFC 959, section 4.2)
 * @param text the reply's words
 * @param sent whether it could be sent: the control channel may be gone
 */
public record Told(Instant time, String path, String partner, int code, String text, boolean sent) {}
