package org.ftpra.arquillian.wildfly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ftpra.arquillian.inbound.BeanArchive;
import org.ftpra.arquillian.inbound.UploadRow;
import org.ftpra.arquillian.kill.server.AppServer;
import org.ftpra.arquillian.kill.server.RunningServer;
import org.ftpra.arquillian.kill.server.Setting;
import org.ftpra.engine.servers.FtpServerUnderTest;

/** WildFly with two message-driven beans, a database (H2, in WildFly's process) and a directory for each bean's files. */
final class WildFlyIntake implements AutoCloseable {

    private final Setting setting;
    private final AppServer wildFly;
    private final BeanDirectory transacted;
    private final BeanDirectory outside;
    private RunningServer running;

    /** Makes an empty directory into a server of its own, and starts that. */
    WildFlyIntake(FtpServerUnderTest server, Path parts, Path work) throws IOException, SQLException {
        this.setting = new Setting(
                parts,
                work,
                new Setting.Account(server.host(), server.port(), server.user(), server.password()),
                "jdbc:h2:file:" + work.resolve("rows") + ";AUTO_SERVER=TRUE;WRITE_DELAY=0;DB_CLOSE_DELAY=-1",
                "XATransaction",
                Map.of());
        this.wildFly = AppServer.named("wildfly", setting, commands());
        this.transacted = new BeanDirectory(server, setting.database());
        this.outside = new BeanDirectory(server, setting.database());
        prepare();
        start();
    }

    /** Beans have no permissions for each of their methods, and partners may be users of the server's realm. */
    private static List<String> security() {
        String adapter = "/subsystem=resource-adapters/resource-adapter=ftp-ra:write-attribute";
        return List.of(
                "/subsystem=ejb3:write-attribute(name=default-missing-method-permissions-deny-access, value=false)",
                adapter + "(name=wm-security, value=true)",
                adapter + "(name=wm-elytron-security-domain, value=ApplicationDomain)");
    }

    private List<String> commands() {
        return Stream.of(security(), applications()).flatMap(List::stream).toList();
    }

    private List<String> applications() {
        return List.of(
                "/system-property=inbound.calls:add(value=\"" + setting.kept("calls") + "\")",
                "/subsystem=ejb3:write-attribute(name=default-resource-adapter-name, value=ftp-ra)",
                "deploy " + setting.kept("transacted.war"),
                "deploy " + setting.kept("outside.war"),
                "/subsystem=deployment-scanner:add",
                "/subsystem=deployment-scanner/scanner=tests:add(scan-interval=500, path=\"" + dropped() + "\")");
    }

    /** Applications that are put in here are deployed. */
    private Path dropped() {
        return setting.kept("dropped");
    }

    private void prepare() throws IOException, SQLException {
        Files.createDirectories(setting.kept("log"));
        Files.createDirectories(setting.kept("tmp"));
        Files.createDirectories(dropped());
        BeanArchive.forWildFly(setting.kept("transacted.war"), "TransactedBean", transacted.properties());
        BeanArchive.forWildFly(setting.kept("outside.war"), "OutsideBean", outside.properties());
        createTables();
        wildFly.prepare();
        addUser();
    }

    /** acme with the password "secret", as bin/add-user.sh has it, and with the role of partners. */
    private void addUser() throws IOException {
        Path configuration = setting.kept("wildfly/configuration");
        append(configuration.resolve("application-users.properties"), "acme=01ab5e5a761f709d3c63f126524952c7");
        append(configuration.resolve("application-roles.properties"), "acme=partners");
    }

    private static void append(Path file, String line) throws IOException {
        Files.writeString(file, "\n" + line + "\n", StandardOpenOption.APPEND);
    }

    /** Those of the beans, and of the application that tells that the server is up. */
    private void createTables() throws SQLException {
        try (Connection connection = DriverManager.getConnection(setting.database(), "sa", "sa");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE inbound_rows (path VARCHAR(300), attempt INT)");
            statement.execute(UploadRow.TABLE);
            statement.execute("CREATE TABLE ORDERS (ID VARCHAR(100) PRIMARY KEY)");
            // It is to be WildFly's process that has the file open.
            statement.execute("SHUTDOWN");
        }
    }

    /** Again, on what it has kept. */
    void start() {
        running = RunningServer.start(wildFly, setting.kept("log/wildfly.log"));
    }

    /** As by {@code kill -9}. */
    void kill() {
        running.kill();
    }

    /** The directory of the bean with the container's transactions. */
    BeanDirectory transacted() {
        return transacted;
    }

    /** The directory of the bean outside of transactions. */
    BeanDirectory outside() {
        return outside;
    }

    /** An application to which partners upload, with these activation properties. */
    UploadApplication uploads(Map<String, String> properties) throws IOException {
        return UploadApplication.in(dropped(), properties);
    }

    /** What the bean has written of an upload. */
    List<UploadRow> uploadRows(String path) throws SQLException {
        try (Connection connection = DriverManager.getConnection(setting.database(), "sa", "sa")) {
            return UploadRow.of(connection, path);
        }
    }

    @Override
    public void close() {
        if (running != null) {
            running.close();
        }
    }
}
