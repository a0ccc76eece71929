package org.ftpra.planted.adapter.outbound;

import java.nio.channels.SocketChannel;

/** Breaks: sockets are the engine's affair. */
class HasASocket {

    SocketChannel socket;
}
