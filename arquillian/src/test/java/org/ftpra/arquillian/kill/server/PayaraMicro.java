package org.ftpra.arquillian.kill.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Payara Micro with its root directory kept: the first start deploys and makes the pools, the others find them there. */
final class PayaraMicro implements AppServer {

    private final Setting setting;
    private final List<String> commands;

    PayaraMicro(Setting setting, List<String> commands) {
        this.setting = setting;
        this.commands = commands;
    }

    @Override
    public void prepare() {
        ApplicationArchive.writeDatabase(databaseJar());
        write(
                "pre-boot.txt",
                "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1",
                "set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false",
                "set configs.config.server-config.transaction-service.automatic-recovery=true",
                "set configs.config.server-config.transaction-service.property.xa-servername=killed");
        write("post-boot.txt", commands.toArray(String[]::new));
    }

    @Override
    public List<String> command(int port) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(setting.jvmOptions());
        command.addAll(
                List.of("-jar", setting.parts().resolve("payara-micro.jar").toString()));
        command.addAll(List.of("--noCluster", "--disablephonehome", "--port", Integer.toString(port)));
        command.addAll(List.of("--rootdir", root().toString()));
        command.addAll(List.of("--addlibs", databaseJar().toString()));
        command.addAll(
                List.of("--prebootcommandfile", setting.kept("pre-boot.txt").toString()));
        if (!Files.exists(root())) {
            command.addAll(List.of(
                    "--postbootcommandfile", setting.kept("post-boot.txt").toString()));
        }
        return command;
    }

    private Path root() {
        return setting.kept("payara-micro");
    }

    private Path databaseJar() {
        return setting.kept("orders-database.jar");
    }

    private void write(String name, String... lines) {
        try {
            Files.write(setting.kept(name), Stream.of(lines).toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
