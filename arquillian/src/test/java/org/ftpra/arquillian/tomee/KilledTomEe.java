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
import org.ftpra.arquillian.kill.server.Setting;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** TomEE with the application that is killed, in a base directory that is kept. */
final class KilledTomEe implements AppServer {

    private static final String WEB_XML =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="5.0">
              <resource-ref>
                <res-ref-name>jdbc/orders</res-ref-name>
                <res-type>javax.sql.DataSource</res-type>
                <lookup-name>openejb:Resource/jdbc/orders</lookup-name>
              </resource-ref>
              <resource-ref>
                <res-ref-name>ftp/partner</res-ref-name>
                <res-type>org.ftpra.api.FtpConnectionFactory</res-type>
                <lookup-name>openejb:Resource/eis/ftp</lookup-name>
              </resource-ref>
            </web-app>
            """;

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
        ShrinkWrap.create(WebArchive.class)
                .addPackage("org.ftpra.arquillian.kill.app")
                .setWebXML(new StringAsset(WEB_XML))
                .as(ZipExporter.class)
                .exportTo(directory().resolve("webapps/ROOT.war").toFile());
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
