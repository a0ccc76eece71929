package org.ftpra.engine.network;

import java.nio.file.Files;
import java.nio.file.Path;

/** The addresses of a network; a network has one of the two families only. */
public enum Addresses {
    IPV4("10.99.1.", "10.99.2.", 24, "/proc/sys/net/ipv4/ip_forward", ""),
    /** Without the detection of duplicates, which keeps addresses from being used for a second or two. */
    IPV6(
            "fd99:1::",
            "fd99:2::",
            64,
            "/proc/sys/net/ipv6/conf/all/forwarding",
            "echo 0 > /proc/sys/net/ipv6/conf/default/accept_dad");

    private final String clientNet;
    private final String serverNet;
    private final int prefixLength;
    private final String forwarding;
    private final String preparation;

    Addresses(String clientNet, String serverNet, int prefixLength, String forwarding, String preparation) {
        this.clientNet = clientNet;
        this.serverNet = serverNet;
        this.prefixLength = prefixLength;
        this.forwarding = forwarding;
        this.preparation = preparation;
    }

    /** The client. */
    public String client() {
        return clientNet + "2";
    }

    /** The router on the client's side: behind a translation of addresses, all that the client sees of the server. */
    public String routerAtClient() {
        return clientNet + "1";
    }

    String routerAtServer() {
        return serverNet + "1";
    }

    /** The server. */
    public String server() {
        return serverNet + "2";
    }

    /** Whether this machine's kernel has the family. */
    boolean areSupported() {
        return Files.exists(Path.of(forwarding));
    }

    /** What the shell has to do in a namespace before it has interfaces. */
    String preparation() {
        return preparation;
    }

    /** What the shell has to do in a namespace to make a router of it. */
    String routing() {
        return "echo 1 > " + forwarding;
    }

    /** The line of {@code ip} that gives an address to an interface. */
    String add(String address, String networkInterface) {
        return "addr add " + address + "/" + prefixLength + " dev " + networkInterface;
    }
}
