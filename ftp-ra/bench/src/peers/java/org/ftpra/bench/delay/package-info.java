/**
 * A slow line between two network namespaces: a process that carries whole IP packets between two TUN devices and holds each for
 * a fixed time, so that connection set-up is delayed as everything else is. Compiled in the Maven profile {@code peers} only.
 */
package org.ftpra.bench.delay;
