package org.ftpra.adapter.config;

import java.util.stream.Collectors;

/** ra.xml, written from the catalogue. */
final class RaXml {

    private RaXml() {}

    static String text() {
        String ofAdapter = AdapterProperty.all().map(RaXml::property).collect(Collectors.joining());
        String ofFactory = properties(Scope.INBOUND);
        String ofActivation = properties(Scope.OUTBOUND);
        String ofEndpoint = EndpointProperty.all().map(RaXml::property).collect(Collectors.joining());
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- Written from the catalogues AdapterProperty, FtpProperty and EndpointProperty; a test compares them. -->
                <connector xmlns="https://jakarta.ee/xml/ns/jakartaee" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="https://jakarta.ee/xml/ns/jakartaee https://jakarta.ee/xml/ns/jakartaee/connector_2_1.xsd" version="2.1" metadata-complete="true">
                  <display-name>FTP Resource Adapter</display-name>
                  <vendor-name>ftp-ra</vendor-name>
                  <eis-type>FTP</eis-type>
                  <resourceadapter>
                    <resourceadapter-class>org.ftpra.adapter.FtpResourceAdapter</resourceadapter-class>
                %s    <outbound-resourceadapter>
                      <connection-definition>
                        <managedconnectionfactory-class>org.ftpra.adapter.outbound.FtpManagedConnectionFactory</managedconnectionfactory-class>
                %s        <connectionfactory-interface>org.ftpra.api.FtpConnectionFactory</connectionfactory-interface>
                        <connectionfactory-impl-class>org.ftpra.adapter.outbound.PooledConnectionFactory</connectionfactory-impl-class>
                        <connection-interface>org.ftpra.api.FtpConnection</connection-interface>
                        <connection-impl-class>org.ftpra.adapter.outbound.FtpConnectionHandle</connection-impl-class>
                      </connection-definition>
                      <transaction-support>XATransaction</transaction-support>
                      <authentication-mechanism>
                        <authentication-mechanism-type>BasicPassword</authentication-mechanism-type>
                        <credential-interface>jakarta.resource.spi.security.PasswordCredential</credential-interface>
                      </authentication-mechanism>
                      <reauthentication-support>false</reauthentication-support>
                    </outbound-resourceadapter>
                    <inbound-resourceadapter>
                      <messageadapter>
                        <messagelistener>
                          <messagelistener-type>org.ftpra.api.FtpFileListener</messagelistener-type>
                          <activationspec>
                            <activationspec-class>org.ftpra.adapter.inbound.FtpActivationSpec</activationspec-class>
                            <required-config-property>
                              <config-property-name>directory</config-property-name>
                            </required-config-property>
                %s          </activationspec>
                        </messagelistener>
                        <messagelistener>
                          <messagelistener-type>org.ftpra.api.FtpUploadListener</messagelistener-type>
                          <activationspec>
                            <activationspec-class>org.ftpra.adapter.listener.FtpUploadActivationSpec</activationspec-class>
                %s          </activationspec>
                        </messagelistener>
                      </messageadapter>
                    </inbound-resourceadapter>
                  </resourceadapter>
                </connector>
                """
                .formatted(ofAdapter.indent(4), ofFactory.indent(8), ofActivation.indent(12), ofEndpoint.indent(12));
    }

    private static String properties(Scope notOf) {
        return FtpProperty.all()
                .filter(property -> property.scope() != notOf)
                .map(RaXml::property)
                .collect(Collectors.joining());
    }

    private static String property(Property property) {
        return property(
                property.propertyName(),
                property.defaultValue(),
                property.description() + " Expected: " + property.rule().expected() + ".",
                property.isConfidential());
    }

    private static String property(AdapterProperty property) {
        return property(
                property.propertyName(),
                property.defaultValue(),
                property.description() + " Expected: " + property.expected() + ".",
                false);
    }

    private static String property(String name, String value, String description, boolean confidential) {
        return """
                <config-property>
                  <description>%s</description>
                  <config-property-name>%s</config-property-name>
                  <config-property-type>java.lang.String</config-property-type>
                %s%s</config-property>
                """
                .formatted(
                        description,
                        name,
                        value(value),
                        confidential ? "  <config-property-confidential>true</config-property-confidential>\n" : "");
    }

    private static String value(String value) {
        return value == null || value.isEmpty()
                ? ""
                : "  <config-property-value>" + value + "</config-property-value>\n";
    }
}
