package org.ftpra.engine.control;

import java.io.IOException;

/** Asks a proxy to connect us: after that, what is said to it is said to the server. */
interface Tunnel {

    /**
     * Asks and hears the answer.
     *
     * @throws FtpFailure if the proxy does not, or what it says is no answer
     */
    void open(Proxy proxy, String host, int port, ProxyTalk talk) throws IOException;

    static Tunnel of(ProxyType type) {
        return switch (type) {
            case HTTP -> new HttpTunnel();
            case SOCKS5 -> new SocksTunnel();
        };
    }
}
