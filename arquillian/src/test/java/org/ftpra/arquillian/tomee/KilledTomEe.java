package org.ftpra.arquillian.tomee;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.ftpra.arquillian.appserver.FtpPool;
import org.ftpra.arquillian.appserver.TomEeBase;
import org.ftpra.arquillian.kill.server.AppServer;
import org.ftpra.arquillian.kill.server.ApplicationArchive;
import org.ftpra.arquillian.kill.server.Setting;

/** TomEE with the application that is killed, in a base directory that is kept. */
final class KilledTomEe implements AppServer {

    /** TomEE's namespace of what it has configured. */
    private static final String RESOURCE = "openejb:Resource/";

    private final Path rar;
    private final Setting setting;
    private final TomEeBase base;

    KilledTomEe(Path rar, Setting setting) {
        this.rar = rar;
        this.setting = setting;
        this.base = new TomEeBase(setting.parts(), directory());
    }

    /** Where it is. */
    Path directory() {
        return setting.kept("base");
    }

    @Override
    public void prepare() {
        try {
            Files.createDirectories(directory());
            base.make(rar, List.of(pool()), setting.database());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        ApplicationArchive.write(
                directory().resolve("webapps/ROOT.war"), RESOURCE + "jdbc/orders", RESOURCE + "eis/ftp");
    }

    private FtpPool pool() {
        Setting.Account account = setting.account();
        Map<String, String> properties = Map.of(
                "serverName", account.host(),
                "portNumber", Integer.toString(account.port()),
                "userName", account.user(),
                "password", account.password(),
                "security", "NONE");
        return new FtpPool("ftp", "XATransaction", 4, Duration.ofMinutes(1), properties);
    }

    @Override
    public List<String> command(int port) {
        return base.command(port, setting.jvmOptions());
    }

    @Override
    public String path() {
        return "/orders";
    }
}
