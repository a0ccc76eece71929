/**
 * What everything that speaks to servers needs: what is known of them ({@link org.ftpra.adapter.access.KnownServers}), and the
 * engine's values and failures as an application sees them.
 */
package org.ftpra.adapter.access;
