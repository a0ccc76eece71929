/**
 * Files that arrive in a directory become calls of a message-driven bean, once for each commit (Connectors 2.1, chapters 12 and 13).
 *
 * <p>From poll to acknowledge:
 *
 * <ol>
 *   <li>Poll: the directories are listed. Hidden names are sorted out first: claims of our own that are left over, claims whose
 *       owner is dead ({@link org.ftpra.adapter.inbound.Lifesigns}) or whose time has come, and those that are others' affair
 *       ({@link org.ftpra.adapter.inbound.ClaimName}).
 *   <li>Of the files that are asked for, the first in the chosen order are kept, as many as may be looked at
 *       ({@link org.ftpra.adapter.inbound.BestCandidates}, {@link org.ftpra.adapter.inbound.CandidateOrder}).
 *   <li>Those that are whole are put on the agenda: {@link org.ftpra.adapter.inbound.Observations}, or their marker, tells.
 *   <li>Endpoint: one is created before anything is claimed, so that a full pool leaves no claims.
 *   <li>Claim: the file is renamed to a hidden name that tells owner, attempt and id. Who comes second finds nothing to rename.
 *   <li>Deliver: the bean is called, in its transaction if its method has one.
 *   <li>Fence: when the transaction is prepared, the claim is renamed to the name that tells the branch. If another node has taken
 *       the claim over meanwhile, there is nothing to rename, and the branch votes for rollback.
 *   <li>Acknowledge: when it commits, the fenced file is deleted, or becomes the file in the archive. When it rolls back, the file
 *       gets its claim name back, and then waits for the next attempt, or goes to the dead letters.
 * </ol>
 *
 * <p>Where nothing can be renamed or deleted, claim, fence and acknowledge are a row in a table that is written in the bean's own
 * transaction.
 */
package org.ftpra.adapter.inbound;
