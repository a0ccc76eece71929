/** Transactions of the container: files, and with them the rows of a database, that appear together or not at all. */
package org.ftpra.arquillian.transactions;
