/** What whoever runs app servers needs of this machine: commands, free ports, files. */
package org.ftpra.arquillian.machine;
