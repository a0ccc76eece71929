/** What the container's pool makes of control channels. */
package org.ftpra.arquillian.pooling;
