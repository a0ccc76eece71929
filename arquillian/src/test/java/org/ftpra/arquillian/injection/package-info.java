/** How an enterprise bean comes to its connection factory. */
package org.ftpra.arquillian.injection;
