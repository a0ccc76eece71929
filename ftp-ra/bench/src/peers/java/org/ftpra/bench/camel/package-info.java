/** Apache Camel's FTP component. Compiled in the Maven profile {@code peers} only. */
package org.ftpra.bench.camel;
