/** The EAR of adapter and sample, as it is released, on each app server that takes EARs: deployed by the server's ordinary command. */
package org.ftpra.arquillian.ear;
