/** What a caller and its transaction see of a failure. */
package org.ftpra.arquillian.errors;
