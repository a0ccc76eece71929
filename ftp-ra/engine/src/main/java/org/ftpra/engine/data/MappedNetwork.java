package org.ftpra.engine.data;

import java.net.InetAddress;

/**
 * Addresses of a server that we reach under another one.
 *
 * @param told the addresses that the server tells
 * @param dialled the address that is dialled in their place
 */
public record MappedNetwork(Network told, InetAddress dialled) {}
