/**
 * The files of an FTP server, through an enterprise bean with injected connection factories.
 *
 * <p>The bean names its factories {@code ftp/passive} and {@code ftp/active} and no more: what stands behind the two names
 * is said in {@code ejb-jar.xml}, of which there is one per packaging.
 */
package org.ftpra.sample.files;
