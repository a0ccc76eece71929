package org.ftpra.arquillian.run;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ftpra.arquillian.appserver.AppServer;
import org.ftpra.arquillian.appserver.FtpPool;
import org.ftpra.arquillian.appserver.Wishes;

/** Has the server's resources under the same names below {@code java:comp/env} on every app server. */
final class WebXml {

    private static final String DOCUMENT =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
            %s
            </web-app>
            """;

    private static final String REFERENCE =
            """
              <resource-ref>
                <res-ref-name>%s</res-ref-name>
                <res-type>%s</res-type>
                <res-auth>Container</res-auth>
                <lookup-name>%s</lookup-name>
              </resource-ref>""";

    private WebXml() {}

    static String of(AppServer appServer, List<FtpPool> pools) {
        Stream<String> ftp = pools.stream()
                .map(FtpPool::resource)
                .map(name ->
                        REFERENCE.formatted(name, "org.ftpra.api.FtpConnectionFactory", appServer.lookupName(name)));
        String database =
                REFERENCE.formatted(Wishes.DATABASE, "javax.sql.DataSource", appServer.lookupName(Wishes.DATABASE));
        return DOCUMENT.formatted(Stream.concat(ftp, Stream.of(database)).collect(Collectors.joining("\n")));
    }
}
