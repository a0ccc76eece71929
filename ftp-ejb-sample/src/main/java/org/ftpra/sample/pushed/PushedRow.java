package org.ftpra.sample.pushed;

import java.time.Instant;

/**
 * What the database holds of an upload.
 *
 * @param path where the partner has put it
 * @param partner who
 * @param size in bytes
 * @param sha256 of the content, 64 hexadecimal digits
 * @param received when the bean was called
 */
public record PushedRow(String path, String partner, long size, String sha256, Instant received) {}
