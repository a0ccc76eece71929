/**
 * Transaction branches in doubt, as the adapter's MBeans tell and take them. JMX carries the adapter's own classes over as
 * standard ones, so nothing here is compiled against it.
 */
package org.ftpra.sample.branches;
