/** Our adapter's own part: what a store costs in a transaction, by a transaction manager's calls in their order. */
package org.ftpra.bench.transaction;
