/** How an enterprise bean comes to its connection factory: the sample's way. */
package org.ftpra.arquillian.injection;
