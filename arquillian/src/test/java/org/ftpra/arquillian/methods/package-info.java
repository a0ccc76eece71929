/** Every method of the api, called from an enterprise bean, on the real servers. */
package org.ftpra.arquillian.methods;
