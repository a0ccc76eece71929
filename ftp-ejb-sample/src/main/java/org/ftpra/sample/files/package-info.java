/**
 * The files of an FTP server, through enterprise beans with injected connection factories; and orders, which are a file and a
 * row of a database in one transaction.
 *
 * <p>The beans name their factories {@code ftp/passive}, {@code ftp/active} and {@code ftp/orders} and no more: what stands behind the names
 * is said in {@code ejb-jar.xml}, of which there is one per packaging.
 */
package org.ftpra.sample.files;
