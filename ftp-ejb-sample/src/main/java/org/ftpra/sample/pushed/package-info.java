/**
 * What partners push: a message-driven bean opens an FTP port of its own, and the partner is told 226 when the bean's transaction
 * has committed, 451 when it was rolled back, as with {@code *.poison}.
 *
 * <p>What the partners were told is asked of the adapter's MBean. JMX carries the adapter's own classes over as standard ones, so
 * nothing here is compiled against it.
 */
package org.ftpra.sample.pushed;
