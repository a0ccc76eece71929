/** The FTP server is killed and started again while beans are at work. */
package org.ftpra.arquillian.restart;
