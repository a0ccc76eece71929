package org.ftpra.adapter.config;

import java.util.Optional;
import org.ftpra.engine.control.ProxyType;

/** Whether there is a proxy, and of which kind. */
public enum ProxyKind {
    /** There is none. */
    NONE(null),
    /** CONNECT of HTTP. */
    HTTP(ProxyType.HTTP),
    /** SOCKS version 5. */
    SOCKS5(ProxyType.SOCKS5);

    private final ProxyType type;

    ProxyKind(ProxyType type) {
        this.type = type;
    }

    Optional<ProxyType> type() {
        return Optional.ofNullable(type);
    }
}
