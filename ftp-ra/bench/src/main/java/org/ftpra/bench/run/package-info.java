/**
 * The side-by-side table: {@link org.ftpra.bench.run.Bench} runs every contender in every row, round after round, and reports
 * medians, spreads, ratios and goals. Each contender and each server is a process of its own.
 */
package org.ftpra.bench.run;
