package org.ftpra.arquillian.partners;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ftpra.adapter.partners.Digest;
import org.ftpra.adapter.partners.Entrance;
import org.ftpra.adapter.partners.PartnerSettings;
import org.ftpra.adapter.partners.Place;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR, with a message-driven bean for each entrance. */
final class UploadsArchive {

    private static final String APPLICATION = "org.ftpra.arquillian.partners.app";

    private static final String WEB_XML =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <resource-ref>
                <res-ref-name>jdbc/orders</res-ref-name>
                <res-type>javax.sql.DataSource</res-type>
                <lookup-name>%s</lookup-name>
              </resource-ref>
            </web-app>
            """;

    private static final String EJB_JAR_XML =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <ejb-jar xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0">
              <enterprise-beans>
            %s
              </enterprise-beans>
            </ejb-jar>
            """;

    private static final String BEAN =
            """
                <message-driven>
                  <ejb-name>Uploaded%s</ejb-name>
                  <ejb-class>org.ftpra.arquillian.partners.app.UploadedBean</ejb-class>
                  <messaging-type>org.ftpra.api.FtpUploadListener</messaging-type>
                  <transaction-type>Container</transaction-type>
                  <activation-config>
            %s
                  </activation-config>
                </message-driven>""";

    private static final String PROPERTY =
            """
                    <activation-config-property>
                      <activation-config-property-name>%s</activation-config-property-name>
                      <activation-config-property-value>%s</activation-config-property-value>
                    </activation-config-property>""";

    private UploadsArchive() {}

    /** Writes it. */
    static void write(Path file, String database, Place place, PartnerSettings settings) {
        String beans = Stream.of(Entrance.values())
                .map(entrance -> BEAN.formatted(entrance, written(place.properties(settings, entrance))))
                .collect(Collectors.joining("\n"));
        ShrinkWrap.create(WebArchive.class, file.getFileName().toString())
                .addPackage(APPLICATION)
                .addClass(Digest.class)
                .setWebXML(new StringAsset(WEB_XML.formatted(database)))
                .addAsWebInfResource(new StringAsset(EJB_JAR_XML.formatted(beans)), "ejb-jar.xml")
                .addAsManifestResource(
                        new StringAsset("Manifest-Version: 1.0\nDependencies: deployment.ftp-ra.rar\n"), "MANIFEST.MF")
                .as(ZipExporter.class)
                .exportTo(file.toFile(), true);
    }

    private static String written(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> PROPERTY.formatted(property.getKey(), property.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
