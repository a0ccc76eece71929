/**
 * An application with message-driven beans, which tests deploy and undeploy: {@code ejb-jar.xml} says which bean there is, and
 * with which activation properties. Its classes are not those of the tests; the two meet at the database, and at the file in
 * which the beans note each call.
 */
package org.ftpra.arquillian.inbound.app;
