/** Applications that tests deploy beside the one they are in, and what the adapter logs meanwhile. */
package org.ftpra.arquillian.deployments;
