package org.ftpra.arquillian.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ftpra.adapter.container.RunProperties;
import org.ftpra.arquillian.appserver.AppServer;
import org.ftpra.arquillian.appserver.FtpPool;
import org.ftpra.arquillian.appserver.Wishes;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.container.spi.client.deployment.TargetDescription;
import org.jboss.arquillian.container.spi.context.ContainerContext;
import org.jboss.arquillian.container.spi.event.container.BeforeUnDeploy;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;

/** Has the FTP servers up before the app server starts, and down after it has ended. */
public final class RunLifecycle {

    private final Path directory = Path.of(System.getProperty("container.directory"));
    private final AppServer appServer = AppServer.ofTheRun();
    private FtpServersOfTheRun servers;
    private ControlEndpoint endpoint;

    @Inject
    private Instance<ContainerRegistry> containers;

    @Inject
    private Instance<ContainerContext> context;

    void begin(@Observes(precedence = 100) BeforeSuite suite) throws IOException {
        RunProperties.clear(directory.resolve("log"));
        RunProperties.clear(directory.resolve("tmp"));
        takeArchives();
        servers = new FtpServersOfTheRun();
        Container container = container();
        endpoint = new ControlEndpoint(servers, new Applications(directory, appServer, container, context.get()));
        List<FtpPool> pools = Pools.of(servers);
        Files.writeString(directory.resolve("web.xml"), WebXml.of(appServer, pools));
        WrongArchive.write(directory.resolve("wrong.war"));
        InboundArchives.write(directory);
        appServer.prepare(new Wishes(directory, properties(), pools));
        appServer.expect(TestArchive.name());
        appServer.settings().forEach(container.getContainerConfiguration()::property);
    }

    /** As they are released. */
    private void takeArchives() throws IOException {
        Path archives = Path.of(System.getProperty("archives.directory"));
        for (String archive : List.of("ftp-ra.rar", "ftp-ejb-sample.war")) {
            Files.copy(archives.resolve(archive), directory.resolve(archive), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A system property for each fact of an FTP server, such as {@code vsftpd.port}, and some of the run. */
    private Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>(servers.properties());
        properties.put("container.directory", directory.toString());
        properties.put("control.address", endpoint.address());
        properties.put("app.server", System.getProperty("arquillian.launch"));
        properties.put("orders.database", appServer.lookupName(Wishes.DATABASE));
        return properties;
    }

    private Container container() {
        return containers.get().getContainer(TargetDescription.DEFAULT);
    }

    void forgetArchive(@Observes BeforeUnDeploy archive) {
        appServer.forget(TestArchive.name());
    }

    void end(@Observes(precedence = -100) AfterSuite suite) {
        appServer.end();
        endpoint.close();
        servers.close();
        ArchiveCopies.remove(TestArchive.NAME);
    }
}
