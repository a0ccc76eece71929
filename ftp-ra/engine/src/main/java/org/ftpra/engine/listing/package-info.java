/**
 * What is in a directory, read as a stream: MLSD where it is offered (RFC 3659 section 7), else LIST (RFC 959) through
 * Commons Net's parsers.
 *
 * <p>No line is silently dropped: one that cannot be understood, or a name with a separator, is a failure when the
 * stream reaches it. Times are in UTC; those of LIST are corrected by the server's offset, learned from MDTM
 * ({@link org.ftpra.engine.listing.ClockOffset}). The offset is that of today: where the server keeps summer time, LIST's
 * times of the other half-year are an hour off. MLSD and MDTM have no such fault.
 */
package org.ftpra.engine.listing;
