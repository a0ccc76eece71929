/** Each server in a process of its own, so that its CPU time can be told from the clients'. */
package org.ftpra.bench.server;
