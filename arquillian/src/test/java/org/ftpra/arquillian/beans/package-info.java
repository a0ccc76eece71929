/** The enterprise beans that the tests call, besides those of the sample. */
package org.ftpra.arquillian.beans;
