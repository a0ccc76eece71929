/** The application that is killed: one method that writes a row and changes a file, in one transaction. Deployed as a WAR. */
package org.ftpra.arquillian.kill.app;
