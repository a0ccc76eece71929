/**
 * The demo: an FTP server in this JVM, Payara Micro as a child process with the rar, the sample and its pools, rounds
 * of store, list, retrieve and compare through the bean, orders, files for one message-driven bean, and pushes to the port of another. {@link org.ftpra.sample.demo.Demo} is what {@code mvn -Pdemo} runs;
 * the page's test starts the same servers.
 *
 * <p>Everything is kept in one directory: the FTP server's files, its record of commands, Payara Micro's root, log and
 * temporary files. A second run finds Payara Micro's root as the first left it, with the resources in it.
 */
package org.ftpra.sample.demo;
