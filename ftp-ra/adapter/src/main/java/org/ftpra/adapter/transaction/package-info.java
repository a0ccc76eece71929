/**
 * A branch: all of its files or none (Connectors 2.1, chapter 7; X/Open XA).
 *
 * <p>What commit does on the server, in order:
 *
 * <ol>
 *   <li>While the transaction works, {@link org.ftpra.adapter.transaction.BranchFiles} stores content under hidden names that
 *       only this branch makes ({@link org.ftpra.adapter.transaction.HiddenNames}), and keeps every other change for later. What
 *       the transaction reads is the server with its changes on it ({@link org.ftpra.adapter.transaction.View}).
 *   <li>Prepare: {@link org.ftpra.adapter.transaction.Vote} asks the server whether every hidden file is there, whole and, as far
 *       as it tells a hash, what was sent ({@link org.ftpra.adapter.transaction.StagedHashes}), and whether what is to be deleted
 *       or renamed is still what it was. Then the branch is written into the journal, and forced.
 *   <li>Commit: the hidden files are looked at once more; then the decision is written, and forced. Until here it can be rolled
 *       back, from here on it cannot.
 *   <li>{@link org.ftpra.adapter.transaction.Replay} carries the changes out, one after the other. It may be cut anywhere, and be
 *       begun again by any connection of the same user, in this process or another.
 *   <li>What cannot be carried out now is carried out by {@link org.ftpra.adapter.transaction.Finisher}.
 * </ol>
 *
 * <p>One phase is the same without the first record. Outside of transactions a store is a branch of its own within one call
 * ({@link org.ftpra.adapter.transaction.StagedFiles}).
 *
 * <pre>
 * ACTIVE &lt;-&gt; IDLE -&gt; PREPARED -&gt; COMMITTING -&gt; COMMITTED
 *    |        |          |            |
 *    v        |          |            +-&gt; HEURISTIC
 * ROLLBACK_ONLY -+-------+-&gt; ROLLED_BACK
 * </pre>
 */
package org.ftpra.adapter.transaction;
