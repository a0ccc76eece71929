package org.ftpra.engine.servers;

/** A program that starts a server and exits without closing it. */
final class ForgottenServer {

    private ForgottenServer() {}

    /** Takes the server's name; prints its directory and its process numbers, a line each. */
    public static void main(String[] arguments) {
        FtpServerUnderTest server = Servers.named(arguments[0]).start();
        System.out.println(server.home().getParent());
        ProcessHandle.current().descendants().map(ProcessHandle::pid).forEach(System.out::println);
        System.exit(0);
    }
}
