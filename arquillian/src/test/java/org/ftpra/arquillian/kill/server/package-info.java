/** The app servers that are killed: what each is told, and how it is started and known to be there. */
package org.ftpra.arquillian.kill.server;
