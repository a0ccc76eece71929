package org.ftpra.arquillian.kill.server;

import java.util.List;

/** WildFly. */
final class WildFly implements AppServer {

    private final Setting setting;

    WildFly(Setting setting) {
        this.setting = setting;
    }

    @Override
    public void prepare() {
        throw new UnsupportedOperationException("not yet " + setting.parts());
    }

    @Override
    public List<String> command(int port) {
        throw new UnsupportedOperationException("not yet");
    }
}
