package org.ftpra.adapter.outbound;

import org.ftpra.engine.scripted.ScriptedServer;

/** Managed connection factories as a deployer would configure them; what is stored goes straight to its name. */
final class Factories {

    static final String USER = "me";
    /** Occurs nowhere else. */
    static final String PASSWORD = "s3cr3t-Xq7";

    private Factories() {}

    static FtpManagedConnectionFactory to(ScriptedServer server) {
        return to("127.0.0.1", server.port());
    }

    static FtpManagedConnectionFactory to(String host, int port) {
        FtpManagedConnectionFactory factory = new FtpManagedConnectionFactory();
        factory.setServerName(host);
        factory.setPortNumber(Integer.toString(port));
        factory.setUserName(USER);
        factory.setPassword(PASSWORD);
        factory.setSecurity("NONE");
        factory.setTransactionLevel("NoTransaction");
        factory.setPublishMode("DIRECT");
        return factory;
    }
}
