package org.ftpra.arquillian.kill.server;

import java.nio.file.Path;
import org.ftpra.arquillian.kill.database.OrdersDataSource;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR, with the names under which this server has the two pools. */
public final class ApplicationArchive {

    private static final String APPLICATION = "org.ftpra.arquillian.kill.app";

    private static final String WEB_XML =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <resource-ref>
                <res-ref-name>jdbc/orders</res-ref-name>
                <res-type>javax.sql.DataSource</res-type>
                <lookup-name>%s</lookup-name>
              </resource-ref>
              <resource-ref>
                <res-ref-name>ftp/partner</res-ref-name>
                <res-type>org.ftpra.api.FtpConnectionFactory</res-type>
                <lookup-name>%s</lookup-name>
              </resource-ref>
            </web-app>
            """;

    private ApplicationArchive() {}

    /** Writes it. */
    public static void write(Path file, String database, String partner) {
        ShrinkWrap.create(WebArchive.class, file.getFileName().toString())
                .addPackage(APPLICATION)
                .setWebXML(new StringAsset(WEB_XML.formatted(database, partner)))
                .addAsManifestResource(
                        new StringAsset("Manifest-Version: 1.0\nDependencies: deployment.ftp-ra.rar\n"), "MANIFEST.MF")
                .as(ZipExporter.class)
                .exportTo(file.toFile(), true);
    }

    /** Writes the database's side, for servers whose transaction manager asks for branches once. */
    static void writeDatabase(Path file) {
        ShrinkWrap.create(JavaArchive.class, file.getFileName().toString())
                .addPackages(false, Filters.exclude(".*Test.*"), OrdersDataSource.class.getPackage())
                .as(ZipExporter.class)
                .exportTo(file.toFile(), true);
    }
}
