/**
 * Transactions that are hit at every point there is: a {@link org.ftpra.adapter.crash.Story} is played in a JVM that halts at
 * its n-th point, or through a relay that cuts after the n-th line, for n = 1, 2, 3 ... until it is played to its end. Each
 * time what dies comes back, recovers, and a {@link org.ftpra.adapter.crash.Checker} looks at the server's own disk.
 *
 * <p>The checker shares nothing with the adapter. What it sees, planted faults prove ({@code HarnessSeesFaultsTest}).
 *
 * <p>{@code -Dftpra.cuts=all} hits every point; {@code few}, what a build has two minutes for; without it, a larger
 * part. A printed seed chooses the part, which {@code -Dftpra.cuts.seed} repeats.
 */
package org.ftpra.adapter.crash;
