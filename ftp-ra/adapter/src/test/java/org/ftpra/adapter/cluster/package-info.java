/**
 * {@code mvn verify -Pcluster}: several nodes, each a JVM with an adapter, a transaction manager and a database, share one
 * directory, while they are killed and stopped at moments drawn by chance. Afterwards each file was committed once, and nothing is
 * left. See {@code ftp-ra/docs/cluster-runs.md}.
 *
 * <p>{@link org.ftpra.adapter.cluster.ClusterCheck} counts: it knows files, rows, and nothing of the adapter.
 */
package org.ftpra.adapter.cluster;
