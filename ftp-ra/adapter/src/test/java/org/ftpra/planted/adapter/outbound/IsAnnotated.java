package org.ftpra.planted.adapter.outbound;

import jakarta.resource.spi.Connector;

/** Breaks: no annotations of Connectors. */
@Connector
class IsAnnotated {}
