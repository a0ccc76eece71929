/** What only Payara Micro does, or does in its own way, through its administration commands. */
package org.ftpra.arquillian.payara;
