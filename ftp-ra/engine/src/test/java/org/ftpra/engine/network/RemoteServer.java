package org.ftpra.engine.network;

import java.nio.file.Path;
import java.util.List;

/** A server in the server's namespace of a network. Confined to its user. */
final class RemoteServer implements AutoCloseable {

    private final ChildJvm program;
    private final List<String> facts;

    private RemoteServer(Network network, String... arguments) {
        program = new ChildJvm(network.server(), ServerProgram.class, arguments);
        try {
            facts = program.answer();
        } catch (RuntimeException failure) {
            program.close();
            throw failure;
        }
    }

    /** Starts one of that name, for example {@code vsftpd}. */
    static RemoteServer start(Network network, String name) {
        return new RemoteServer(network, name, network.addresses().server());
    }

    /** Starts one that knows PASV and PORT, but neither EPSV nor EPRT. */
    static RemoteServer startWithoutExtendedCommands(Network network, String name) {
        return new RemoteServer(network, name, network.addresses().server(), "plain-only");
    }

    /** Starts one that demands TLS on both channels, with sessions resumed. */
    static RemoteServer startUnderTls(Network network, String name) {
        return new RemoteServer(network, name, network.addresses().server(), "tls");
    }

    /** The authority that has issued its certificate, PEM. */
    String authority() {
        return facts.get(4);
    }

    int port() {
        return Integer.parseInt(facts.get(0));
    }

    String user() {
        return facts.get(1);
    }

    String password() {
        return facts.get(2);
    }

    /** The user's home on disk. */
    Path home() {
        return Path.of(facts.get(3));
    }

    /** The commands received since the last call, without arguments. */
    List<String> commands() {
        return program.ask("commands").stream()
                .map(command -> command.split(" ")[0])
                .toList();
    }

    @Override
    public void close() {
        program.close();
    }
}
