package org.ftpra.engine.network;

/** What the router does with new connections; those that it let through before, it lets go on. */
public enum Firewall {
    /** Lets everything through. */
    NONE(""),
    /** Lets nobody connect to the client, without a word: active mode cannot work. */
    DROPS_TO_CLIENT("iifname srv tcp flags syn / syn,ack drop"),
    /** Lets nobody connect to the client, and says so. */
    REJECTS_TO_CLIENT("iifname srv tcp flags syn / syn,ack reject with tcp reset"),
    /** Lets the client connect to the control port only, without a word: passive mode cannot work. */
    DROPS_TO_SERVER("iifname cli tcp flags syn / syn,ack tcp dport != CONTROL drop"),
    /** Lets the client connect to the control port only, and says so. */
    REJECTS_TO_SERVER("iifname cli tcp flags syn / syn,ack tcp dport != CONTROL reject with tcp reset"),
    /** Only control connections: no data channel can be opened, either way. */
    DROPS_ALL_DATA("tcp flags syn / syn,ack tcp dport != CONTROL drop"),
    /** The client sees the router in place of the server; ports of data connections lead to the server too. */
    TRANSLATES_ALL_PORTS("iifname cli ct status & dnat == 0 drop", "1024-65535"),
    /** The client sees the router in place of the server; nothing but the control port leads to it. */
    TRANSLATES_CONTROL_PORT("iifname cli ct status & dnat == 0 drop", "CONTROL");

    private static final String FILTER =
            """
            table inet filter {
              chain passing {
                type filter hook forward priority 0; policy accept;
                ct state established,related accept
                %s
              }
            }
            """;

    private static final String TRANSLATION =
            """
            table inet translation {
              chain coming {
                type nat hook prerouting priority -100;
                iifname cli tcp dport %s dnat %s to %s
              }
              chain going {
                type nat hook postrouting priority 100;
                oifname cli masquerade
              }
            }
            """;

    private final String rule;
    private final String translatedPorts;

    Firewall(String rule) {
        this(rule, "");
    }

    Firewall(String rule, String translatedPorts) {
        this.rule = rule;
        this.translatedPorts = translatedPorts;
    }

    /** The address at which the client finds the server. */
    String serverSeenByClient(Addresses addresses) {
        return translatedPorts.isEmpty() ? addresses.server() : addresses.routerAtClient();
    }

    /** The rules as {@code nft} reads them. */
    String rules(Addresses addresses, int controlPort) {
        String text = FILTER.formatted(rule) + (translatedPorts.isEmpty() ? "" : translation(addresses));
        return text.replace("CONTROL", Integer.toString(controlPort));
    }

    private String translation(Addresses addresses) {
        String family = addresses == Addresses.IPV6 ? "ip6" : "ip";
        return TRANSLATION.formatted(translatedPorts, family, addresses.server());
    }
}
