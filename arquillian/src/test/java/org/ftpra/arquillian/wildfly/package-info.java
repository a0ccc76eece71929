/** WildFly with a message-driven bean, started and asked from outside of it. */
package org.ftpra.arquillian.wildfly;
