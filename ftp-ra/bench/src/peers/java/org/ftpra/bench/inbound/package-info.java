/**
 * Files become calls of an application, each in a transaction with a row of its own: our adapter and Spring Integration's, on the
 * same transaction manager and database. Compiled in the Maven profile {@code peers} only.
 */
package org.ftpra.bench.inbound;
