/**
 * Networks for tests: a {@link org.ftpra.engine.network.Network} is a client, a router and a server in network namespaces
 * of their own, with a {@link org.ftpra.engine.network.Firewall} on the router that can be changed while a session is open.
 *
 * <p>A JVM cannot enter a namespace, so the engine and the server run in JVMs that are started inside:
 * {@link org.ftpra.engine.network.RemoteClient} tells {@link org.ftpra.engine.network.Probe} what to do, a line each way,
 * and {@link org.ftpra.engine.network.RemoteServer} tells {@link org.ftpra.engine.network.ServerProgram}. Both programs end
 * when their input does, so that none outlives the test. What needs installing, {@code .ci/install} installs.
 */
package org.ftpra.engine.network;
