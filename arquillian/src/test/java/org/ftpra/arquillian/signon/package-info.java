/** Which user a connection belongs to. */
package org.ftpra.arquillian.signon;
