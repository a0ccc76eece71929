/**
 * What an operator sees and does through JMX: branches in doubt with the journal's figures, activations, and whether all is well.
 * Right of what it shows, which does not know it: {@code adapter} brings them together.
 */
package org.ftpra.adapter.management;
