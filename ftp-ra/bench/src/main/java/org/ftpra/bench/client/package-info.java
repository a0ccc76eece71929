/**
 * The Java contenders and the process that each of them is measured in: {@link org.ftpra.bench.client.Worker} is told
 * what to do on its standard input, warms up, measures, and prints the figures.
 */
package org.ftpra.bench.client;
