/**
 * Who chooses between active and passive mode: always a deployment descriptor or the administrator, and always proved by the
 * commands that the FTP server recorded.
 */
package org.ftpra.arquillian.datachannel;
