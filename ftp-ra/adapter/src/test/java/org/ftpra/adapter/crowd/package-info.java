/**
 * {@code mvn verify -Pcrowd}: what a directory with very many entries costs: how long a new file takes to its bean, how often the
 * directory is listed for so many deliveries, and how much heap that takes. See {@code ftp-ra/docs/crowd-runs.md}.
 */
package org.ftpra.adapter.crowd;
