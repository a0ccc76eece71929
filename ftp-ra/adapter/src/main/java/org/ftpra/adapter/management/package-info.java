/** What an operator sees and does through JMX: branches in doubt, and the journal's figures. Right of transactions. */
package org.ftpra.adapter.management;
