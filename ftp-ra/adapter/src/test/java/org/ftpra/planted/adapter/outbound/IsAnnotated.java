package org.ftpra.planted.outbound;

import jakarta.resource.spi.Connector;

/** Breaks: no annotations of Connectors. */
@Connector
class IsAnnotated {}
