/**
 * Micro-benchmarks (JMH) of the engine. Run: {@code mvn -Pbench -pl ftp-ra/bench -am -DskipTests package}. The packages below
 * are the side-by-side table of {@code ftp-ra/bench/run}.
 */
package org.ftpra.bench;
