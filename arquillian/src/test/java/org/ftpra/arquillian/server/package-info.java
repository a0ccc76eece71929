/** The FTP servers outside of the app server, as a test inside of it sees them. */
package org.ftpra.arquillian.server;
