package org.ftpra.engine.servers;

/** A program that starts a server and exits without closing it. */
final class ForgottenServer {

    private ForgottenServer() {}

    /** Takes the server's name; prints its directory. */
    public static void main(String[] arguments) {
        FtpServerUnderTest server = Servers.named(arguments[0]).start();
        System.out.println(server.home().getParent());
        System.exit(0);
    }
}
