package org.ftpra.arquillian.kill.server;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.ftpra.arquillian.kill.database.OrdersDataSource;
import org.ftpra.arquillian.machine.Jars;
import org.h2.jdbcx.JdbcDataSource;

/** What Open Liberty's {@code server.xml} says. */
final class OpenLibertyXml {

    private static final String SERVER =
            """
            <server>
              <featureManager>
                <feature>connectors-2.1</feature>
                <feature>enterpriseBeansLite-4.0</feature>
                <feature>mdb-4.0</feature>
                <feature>jdbc-4.3</feature>
                <feature>jndi-1.0</feature>
                <feature>servlet-6.0</feature>
              </featureManager>

              <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="${http.port}" httpsPort="-1"/>
              <config updateTrigger="disabled"/>
              <applicationMonitor updateTrigger="disabled" dropinsEnabled="false"/>

              <transaction recoverOnStartup="true" heuristicRetryInterval="10s"/>

              <resourceAdapter id="ftp-ra" location="%s"/>
              <connectionFactory jndiName="eis/ftp">
                <connectionManager maxPoolSize="16"/>
                <properties.ftp-ra %s/>
              </connectionFactory>

              <library id="h2">
                <file name="%s"/>
                <file name="%s"/>
              </library>
              <dataSource jndiName="jdbc/orders" type="javax.sql.XADataSource">
                <jdbcDriver libraryRef="h2" javax.sql.XADataSource="%s"/>
                <connectionManager maxPoolSize="16"/>
                <properties URL="%s" user="sa" password="sa"/>
              </dataSource>

              <webApplication location="%s" contextRoot="/">
                <classloader classProviderRef="ftp-ra"/>
              </webApplication>
            %s
            </server>
            """;

    private static final String WITH_EAR =
            """
            <server>
              <featureManager>
                <feature>cdi-4.0</feature>
                <feature>concurrent-3.0</feature>
                <feature>connectors-2.1</feature>
                <feature>enterpriseBeansLite-4.0</feature>
                <feature>jdbc-4.3</feature>
                <feature>jndi-1.0</feature>
                <feature>jsonp-2.1</feature>
                <feature>mdb-4.0</feature>
                <feature>servlet-6.0</feature>
              </featureManager>

              <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="${http.port}" httpsPort="-1"/>

              <library id="h2"><file name="%s"/></library>
              <dataSource id="DefaultDataSource">
                <jdbcDriver libraryRef="h2"/>
                <properties URL="%s" user="sa" password="sa"/>
              </dataSource>

              <enterpriseApplication id="ftp-ra-sample" location="%s"/>
              <activationSpec id="ftp-ra-sample/ftp-ejb-sample-ejb/IntakeBean"><properties.ftp-ra-sample.ftp-ra.FtpFileListener/></activationSpec>
              <activationSpec id="ftp-ra-sample/ftp-ejb-sample-ejb/PushedBean"><properties.ftp-ra-sample.ftp-ra.FtpUploadListener/></activationSpec>
            </server>
            """;

    private OpenLibertyXml() {}

    /** The EAR's own factories want nothing here; its beans and its database do. */
    static String ofEar(Setting setting, Path ear) {
        return WITH_EAR.formatted(Jars.of(JdbcDataSource.class), setting.database(), ear);
    }

    static String of(Setting setting, List<String> elements) {
        return SERVER.formatted(
                setting.rar(),
                partner(setting),
                Jars.of(JdbcDataSource.class),
                setting.kept("orders-database.jar"),
                OrdersDataSource.class.getName(),
                setting.database(),
                setting.kept("orders.war"),
                String.join("\n", elements).indent(2).stripTrailing());
    }

    private static String partner(Setting setting) {
        return setting.account().asProperties().stream()
                        .map(property -> property.replaceFirst("=", "=\"") + "\"")
                        .collect(Collectors.joining(" "))
                + " transactionLevel=\"" + setting.transactionSupport() + "\"";
    }
}
