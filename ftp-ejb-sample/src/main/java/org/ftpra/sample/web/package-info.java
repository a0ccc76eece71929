/**
 * The page's HTTP interface, in plain servlets: {@code /api/files} is the FTP server's directory, {@code /api/commands} what
 * the server recorded, {@code /api/intake} what the message-driven bean received. Errors are answered as JSON with the kind of
 * the failure and the server's own words.
 *
 * <p>What comes from the browser is hostile: names are checked, changes need a header that a foreign page cannot send, and
 * nothing is answered that a browser could take for a page of ours.
 */
package org.ftpra.sample.web;
