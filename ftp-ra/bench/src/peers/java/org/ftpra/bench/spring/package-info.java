/** Spring Integration's FTP adapters. Compiled in the Maven profile {@code peers} only. */
package org.ftpra.bench.spring;
