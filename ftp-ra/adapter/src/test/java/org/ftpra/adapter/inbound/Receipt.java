package org.ftpra.adapter.inbound;

/**
 * One delivery as the bean saw it.
 *
 * @param name the file's
 * @param attempt from 1
 * @param content the file's, a character for each byte
 */
public record Receipt(String name, int attempt, String content) {}
