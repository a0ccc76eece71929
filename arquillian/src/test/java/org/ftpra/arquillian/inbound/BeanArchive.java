package org.ftpra.arquillian.inbound;

import java.nio.file.Path;
import java.util.Map;
import org.ftpra.arquillian.inbound.app.TransactedBean;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The beans of these tests in an archive for another app server than the one that the tests are in. */
public final class BeanArchive {

    private static final String DATABASES =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <resource-ref>
                <res-ref-name>jdbc/orders</res-ref-name>
                <res-type>javax.sql.DataSource</res-type>
                <lookup-name>java:/jdbc/orders</lookup-name>
              </resource-ref>
            </web-app>
            """;

    private BeanArchive() {}

    /** Writes one in which a descriptor makes this class a message-driven bean, with transactions of the container's. */
    public static void forWildFly(Path file, String bean, Map<String, String> properties) {
        write(file, EjbJarXml.of(bean, "Container", properties));
    }

    /** Writes one with the bean to which partners upload. */
    public static void ofUploadsForWildFly(Path file, Map<String, String> properties) {
        write(file, EjbJarXml.ofUploads("UploadedBean", properties));
    }

    private static void write(Path file, String ejbJar) {
        ShrinkWrap.create(WebArchive.class, file.getFileName().toString())
                .addPackages(false, Filters.exclude(".*/AnnotatedBean\\.class"), TransactedBean.class.getPackage())
                .addAsWebInfResource(new StringAsset(ejbJar), "ejb-jar.xml")
                .setWebXML(new StringAsset(DATABASES))
                .addAsManifestResource(
                        new StringAsset("Manifest-Version: 1.0\nDependencies: deployment.ftp-ra.rar\n"), "MANIFEST.MF")
                .as(ZipExporter.class)
                .exportTo(file.toFile(), true);
    }
}
