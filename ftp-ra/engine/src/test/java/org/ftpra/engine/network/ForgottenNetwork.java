package org.ftpra.engine.network;

import java.util.List;

/** A program that makes a network with a process inside and ends without closing it. */
final class ForgottenNetwork {

    private ForgottenNetwork() {}

    /**
     * Prints the name of one of its namespaces and the number of the process. With an argument, it ends as a killed one does:
     * without its shutdown hooks.
     */
    public static void main(String[] arguments) throws Exception {
        Network network = Network.create(Addresses.IPV4);
        Process inside = new ProcessBuilder(network.server().inside(List.of("sleep", "1000"))).start();
        System.out.println(network.server().name());
        System.out.println(inside.pid());
        if (arguments.length > 0) {
            Runtime.getRuntime().halt(0);
        }
        System.exit(0);
    }
}
