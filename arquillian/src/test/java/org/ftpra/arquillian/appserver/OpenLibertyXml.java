package org.ftpra.arquillian.appserver;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ftpra.arquillian.machine.Jars;
import org.h2.jdbcx.JdbcDataSource;

/** The wishes as elements of Open Liberty's configuration. */
final class OpenLibertyXml {

    private static final String SERVER =
            """
            <server>
              <featureManager>
                <feature>appSecurity-5.0</feature>
                <feature>cdi-4.0</feature>
                <feature>concurrent-3.0</feature>
                <feature>connectors-2.1</feature>
                <feature>enterpriseBeansLite-4.0</feature>
                <feature>jdbc-4.3</feature>
                <feature>jndi-1.0</feature>
                <feature>jsonp-2.1</feature>
                <feature>localConnector-1.0</feature>
                <feature>mdb-4.0</feature>
                <feature>servlet-6.0</feature>
              </featureManager>
              <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="%d" httpsPort="-1"/>
              <logging logDirectory="%s"/>
              <config monitorInterval="1s"/>
              <transaction recoverOnStartup="true" heuristicRetryInterval="10s"/>

              <resourceAdapter id="ftp-ra" location="%s"/>
            %s
              <library id="h2">
                <file name="%s"/>
              </library>
              <dataSource jndiName="%s" type="javax.sql.XADataSource" isolationLevel="TRANSACTION_READ_COMMITTED">
                <jdbcDriver libraryRef="h2" javax.sql.XADataSource="org.h2.jdbcx.JdbcDataSource"/>
                <properties URL="%s" user="%8$s" password="%8$s"/>
              </dataSource>

              <basicRegistry id="partners" realm="partners">
                <user name="%9$s" password="secret"/>
                <group name="%10$s"><member name="%9$s"/></group>
              </basicRegistry>
            %11$s
            </server>
            """;

    private static final String APPLICATION =
            """
            <server>
              <application id="%s">
                <classloader classProviderRef="ftp-ra"/>
              </application>
            </server>
            """;

    private static final String FILES =
            """
              <activationSpec id="inbound/%s"><properties.ftp-ra.FtpFileListener/></activationSpec>
            """;

    private static final String UPLOADS =
            """
              <activationSpec id="inbound/UploadedBean"><properties.ftp-ra.FtpUploadListener/></activationSpec>
            """;

    private OpenLibertyXml() {}

    static String of(Wishes wishes, int httpPort) {
        return SERVER.formatted(
                httpPort,
                wishes.log(),
                wishes.rar(),
                wishes.pools().stream().map(OpenLibertyXml::pool).collect(Collectors.joining()),
                Jars.of(JdbcDataSource.class),
                Wishes.DATABASE,
                Wishes.DATABASE_URL,
                Wishes.DATABASE_ACCOUNT,
                Wishes.PARTNER,
                Wishes.PARTNERS,
                beans());
    }

    private static String pool(FtpPool pool) {
        String properties = pool.properties().entrySet().stream()
                .map(property -> property.getKey() + "=\"" + property.getValue() + "\"")
                .collect(Collectors.joining(" "));
        return """
                  <connectionFactory jndiName="%s">
                    <connectionManager maxPoolSize="%d" connectionTimeout="%dms"/>
                    <properties.ftp-ra %s/>
                  </connectionFactory>
                """
                .formatted(pool.resource(), pool.maxSize(), pool.maxWait().toMillis(), properties);
    }

    /** What is to be said of an application besides its place: where it sees the adapter's classes. */
    static String ofApplication(String name) {
        return APPLICATION.formatted(name);
    }

    private static String beans() {
        Stream<String> ofFiles = Stream.of("TransactedBean", "OutsideBean", "OwnTransactionBean", "AnnotatedBean")
                .map(FILES::formatted);
        return Stream.concat(ofFiles, Stream.of(UPLOADS)).collect(Collectors.joining());
    }
}
