package org.ftpra.adapter.config;

import java.util.List;

/**
 * The versions of TLS that are offered.
 *
 * @param names as the platform calls them
 */
record TlsProtocols(List<String> names) {}
