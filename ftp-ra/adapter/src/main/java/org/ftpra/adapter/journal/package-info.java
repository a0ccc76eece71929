/**
 * What we promised to do, durable before we promise it.
 *
 * <p>A {@link org.ftpra.adapter.journal.Journal} keeps, for each {@link org.ftpra.adapter.journal.JournalKey}, the
 * {@link org.ftpra.adapter.journal.JournalRecord}s that were written under it, in their order. It knows nothing of FTP
 * and nothing of XA: what a record means is its writer's affair; how long it must be kept, the record says itself.
 *
 * <p>{@link org.ftpra.adapter.journal.Journals#open} gives the journal of a directory, one per directory and JVM, and
 * {@link org.ftpra.adapter.journal.JournalPlace} finds the directory. The files are described in docs/journal.md.
 */
package org.ftpra.adapter.journal;
