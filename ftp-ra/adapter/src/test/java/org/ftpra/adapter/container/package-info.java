/**
 * What an application server does around a resource adapter, in the JVM of a test: real transaction managers with their
 * logs, a pool that enlists, recovery as servers do it, and a database as the second resource.
 *
 * <p>Nothing here knows the adapter: only the interfaces of Jakarta Connectors and XA.
 */
package org.ftpra.adapter.container;
