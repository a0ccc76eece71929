/** An application that is never right: it is deployed by a test, to see its deployment fail. */
package org.ftpra.arquillian.wrong;
