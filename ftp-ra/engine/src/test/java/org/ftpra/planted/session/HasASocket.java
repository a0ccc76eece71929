package org.ftpra.planted.session;

import java.net.Socket;

/** Breaks: sockets live in control and data. */
class HasASocket {

    Socket socket;
}
