/**
 * What surrounds a run, in the JVM of the tests' launcher: starts the FTP servers, tells the app server where they are, and
 * builds the one archive that is deployed.
 */
package org.ftpra.arquillian.run;
