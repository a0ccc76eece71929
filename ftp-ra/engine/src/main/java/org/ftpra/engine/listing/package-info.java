/**
 * What is in a directory, read as a stream: MLSD where it is offered (RFC 3659 section 7), else LIST (RFC 959): the common
 * form of {@code ls -l} by a parser of our own ({@link org.ftpra.engine.listing.UnixLine}), all others by those of Commons Net.
 *
 * <p>No line is silently dropped: one that cannot be understood is a failure when the stream reaches it. A name that could
 * lead elsewhere is none: it is only shown ({@link org.ftpra.engine.listing.EntryNames}).
 *
 * <p>Times are in UTC; those of LIST are corrected by the server's offset, learned from MDTM
 * ({@link org.ftpra.engine.listing.ClockOffset}) while the first listing waits in memory, and once an hour. The offset is that of
 * today: where the server keeps summer time, LIST's times of the other half-year are an hour off. MLSD and MDTM have no such
 * fault.
 */
package org.ftpra.engine.listing;
