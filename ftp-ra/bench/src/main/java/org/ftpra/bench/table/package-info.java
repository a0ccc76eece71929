/** The arithmetic of the side-by-side table: samples, medians, ratios and goals. Knows neither servers nor clients. */
package org.ftpra.bench.table;
