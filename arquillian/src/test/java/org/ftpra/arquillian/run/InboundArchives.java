package org.ftpra.arquillian.run;

import java.nio.file.Path;
import org.ftpra.arquillian.inbound.app.AnnotatedBean;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The archives with message-driven beans that tests deploy: in one, only descriptors make them such; in the other is the annotated
 * one.
 */
final class InboundArchives {

    /** Who has a role, in the own descriptor of Payara and GlassFish. */
    private static final String ROLES =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <glassfish-web-app>
              <security-role-mapping>
                <role-name>partners</role-name>
                <group-name>partners</group-name>
              </security-role-mapping>
            </glassfish-web-app>
            """;

    private InboundArchives() {}

    static void write(Path directory) {
        Package beans = AnnotatedBean.class.getPackage();
        WebArchive described = ShrinkWrap.create(WebArchive.class)
                .addPackages(false, Filters.exclude(".*/AnnotatedBean\\.class"), beans)
                .addAsWebInfResource(new StringAsset(ROLES), "glassfish-web.xml")
                .setWebXML(directory.resolve("web.xml").toFile())
                .addAsManifestResource(Manifest.ofArchives(), "MANIFEST.MF");
        described
                .as(ZipExporter.class)
                .exportTo(directory.resolve("inbound.war").toFile(), true);
        ShrinkWrap.create(WebArchive.class)
                .merge(described)
                .addClass(AnnotatedBean.class)
                .as(ZipExporter.class)
                .exportTo(directory.resolve("inbound-annotated.war").toFile(), true);
    }
}
