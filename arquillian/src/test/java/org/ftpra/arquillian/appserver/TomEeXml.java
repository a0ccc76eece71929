package org.ftpra.arquillian.appserver;

/** The wishes as elements of TomEE's configuration. */
final class TomEeXml {

    private static final String SERVER =
            """
            <Server port="-1" shutdown="SHUTDOWN">
              <Listener className="org.apache.tomee.catalina.ServerListener"/>
              <GlobalNamingResources>
                <Resource name="UserDatabase" auth="Container" type="org.apache.catalina.UserDatabase"
                    factory="org.apache.catalina.users.MemoryUserDatabaseFactory" pathname="conf/tomcat-users.xml"/>
              </GlobalNamingResources>
              <Service name="Catalina">
                <Connector address="127.0.0.1" port="${http.port}" protocol="HTTP/1.1"/>
                <Engine name="Catalina" defaultHost="localhost">
                  <Realm className="org.apache.catalina.realm.UserDatabaseRealm" resourceName="UserDatabase"/>
                  <Host name="localhost" appBase="webapps"/>
                </Engine>
              </Service>
            </Server>
            """;

    private static final String RESOURCES =
            """
            <tomee>
              <Deployments dir="apps"/>
              <TransactionManager id="Default Transaction Manager" type="TransactionManager">
                txRecovery = true
              </TransactionManager>
              <Resource id="ordersXa" class-name="org.h2.jdbcx.JdbcDataSource">
                URL = %2$s
                User = %3$s
                Password = %3$s
              </Resource>
              <Resource id="%1$s" type="javax.sql.DataSource">
                XaDataSource = ordersXa
                DataSourceCreator = dbcp
                Flushable = true
                JtaManaged = true
                UserName = %3$s
                Password = %3$s
              </Resource>
            </tomee>
            """;

    private static final String USERS =
            """
            <tomcat-users xmlns="http://tomcat.apache.org/xml">
              <user username="%s" password="secret" roles="%s"/>
            </tomcat-users>
            """;

    private TomEeXml() {}

    static String server() {
        return SERVER;
    }

    static String resources(String databaseUrl) {
        return RESOURCES.formatted(Wishes.DATABASE, databaseUrl, Wishes.DATABASE_ACCOUNT);
    }

    static String users() {
        return USERS.formatted(Wishes.PARTNER, Wishes.PARTNERS);
    }
}
