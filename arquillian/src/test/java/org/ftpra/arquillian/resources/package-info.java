/** What the app server has open, for the tests that nothing is left behind. */
package org.ftpra.arquillian.resources;
