package org.ftpra.arquillian.run;

import java.nio.file.Path;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;

/** Has the FTP servers up before the app server starts, and down after it has ended. */
public final class RunLifecycle {

    private FtpServersOfTheRun servers;
    private ControlEndpoint endpoint;

    void begin(@Observes(precedence = 100) BeforeSuite suite) {
        servers = new FtpServersOfTheRun();
        endpoint = new ControlEndpoint(servers);
        Path directory = Path.of(System.getProperty("container.directory"));
        new PayaraMicroFiles(directory, servers, endpoint.address()).write();
        WrongArchive.write(directory.resolve("wrong.war"));
        InboundArchives.write(directory);
    }

    void end(@Observes(precedence = -100) AfterSuite suite) {
        endpoint.close();
        servers.close();
        ArchiveCopies.remove(TestArchive.NAME);
    }
}
