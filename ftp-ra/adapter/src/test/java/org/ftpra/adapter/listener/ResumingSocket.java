package org.ftpra.adapter.listener;

import java.net.Socket;

/** Below a TLS data channel, tells JSSE the port of the control channel, by which a client keeps its sessions. */
class ResumingSocket extends WrappedSocket {

    private final int controlPort;

    ResumingSocket(Socket socket, int controlPort) {
        super(socket);
        this.controlPort = controlPort;
    }

    @Override
    public int getPort() {
        return controlPort;
    }
}
