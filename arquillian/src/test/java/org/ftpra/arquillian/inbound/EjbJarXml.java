package org.ftpra.arquillian.inbound;

import java.util.Map;
import java.util.stream.Collectors;

/** An {@code ejb-jar.xml} with one message-driven bean. */
final class EjbJarXml {

    private static final String DOCUMENT =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <ejb-jar xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0">
              <enterprise-beans>
                <message-driven>
                  <ejb-name>%s</ejb-name>
                  %s
                  <activation-config>
            %s
                  </activation-config>
                </message-driven>
              </enterprise-beans>
            </ejb-jar>
            """;

    private static final String WITHOUT_ANNOTATION =
            """
            <ejb-class>org.ftpra.arquillian.inbound.app.%s</ejb-class>
                  <messaging-type>org.ftpra.api.%s</messaging-type>
                  <transaction-type>%s</transaction-type>""";

    private static final String PROPERTY =
            """
                    <activation-config-property>
                      <activation-config-property-name>%s</activation-config-property-name>
                      <activation-config-property-value>%s</activation-config-property-value>
                    </activation-config-property>""";

    private EjbJarXml() {}

    /** For a bean that only the descriptor makes one. */
    static String of(String bean, String transactionType, Map<String, String> properties) {
        return DOCUMENT.formatted(
                bean, WITHOUT_ANNOTATION.formatted(bean, "FtpFileListener", transactionType), written(properties));
    }

    /** For a bean to which partners upload. */
    static String ofUploads(String bean, Map<String, String> properties) {
        return DOCUMENT.formatted(
                bean, WITHOUT_ANNOTATION.formatted(bean, "FtpUploadListener", "Container"), written(properties));
    }

    /** For a bean that has its annotation, and some properties of the descriptor's besides. */
    static String ofAnnotated(String bean, Map<String, String> properties) {
        return DOCUMENT.formatted(bean, "", written(properties));
    }

    private static String written(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> PROPERTY.formatted(property.getKey(), property.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
