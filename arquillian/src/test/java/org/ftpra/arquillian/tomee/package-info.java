/** What a crash leaves in doubt on TomEE, which recovers nothing by itself, and how an operator ends it. */
package org.ftpra.arquillian.tomee;
