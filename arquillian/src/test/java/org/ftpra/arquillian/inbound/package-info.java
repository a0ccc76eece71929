/**
 * Files that become calls of message-driven beans: each test deploys an application with a bean, and sees on the server's disk, in
 * the database and in the bean's notes what came of it.
 */
package org.ftpra.arquillian.inbound;
