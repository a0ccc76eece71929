/** Micro-benchmarks (JMH) of the engine. Run: {@code mvn -Pbench -pl ftp-ra/bench -am -DskipTests package}. */
package org.ftpra.bench;
