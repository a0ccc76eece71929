/** Clients that order transactions over HTTP, and the partner that takes files as they appear. */
package org.ftpra.arquillian.kill.load;
