package org.ftpra.arquillian.kill.server;

import java.util.List;
import java.util.stream.Collectors;
import org.ftpra.arquillian.kill.database.OrdersDataSource;

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

    private OpenLibertyXml() {}

    static String of(Setting setting, List<String> elements) {
        return SERVER.formatted(
                setting.rar(),
                partner(setting),
                setting.parts().resolve("h2.jar"),
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
