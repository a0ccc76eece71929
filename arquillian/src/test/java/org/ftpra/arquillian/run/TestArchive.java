package org.ftpra.arquillian.run;

import java.io.File;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.ftpra.arquillian.appserver.AppServer;
import org.ftpra.arquillian.machine.Jars;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.hamcrest.Matcher;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The one archive of a run: the sample as it is released, and in it all test classes and their beans. The sample's message-driven
 * beans are left out: the polls of one would be among the commands that tests count, and the other wants users.
 */
public final class TestArchive {

    /** Another one for each run, so that the run knows what it has left. */
    static final String NAME = "ftp-ra-tests-" + ProcessHandle.current().pid() + ".war";

    private static final String EJB_JAR = "WEB-INF/ejb-jar.xml";
    private static final List<String> SAMPLE_INTAKES = List.of(
            "WEB-INF/classes/org/ftpra/sample/intake/IntakeBean.class",
            "WEB-INF/classes/org/ftpra/sample/pushed/PushedBean.class");
    private static final String SERVERS_OWN_TESTS = ".*((?<!Under)Test|/Login)\\.class";

    private TestArchive() {}

    /** What it is called once it is deployed. */
    static String name() {
        return NAME.replace(".war", "");
    }

    /** Made by Arquillian before the first test. */
    @Deployment
    public static WebArchive create() {
        WebArchive archive = ShrinkWrap.create(ZipImporter.class, NAME)
                .importFrom(file("ftp-ejb-sample.war"))
                .as(WebArchive.class);
        SAMPLE_INTAKES.forEach(archive::delete);
        Asset sampleEjbJar = archive.delete(EJB_JAR).getAsset();
        return archive.add(EjbJar.merged(sampleEjbJar, AppServer.ofTheRun()), EJB_JAR)
                .setWebXML(file("web.xml"))
                .addAsManifestResource(Manifest.ofArchives(), "MANIFEST.MF")
                .addPackages(
                        true,
                        Filters.exclude(
                                "/org/ftpra/arquillian/(run|appserver|machine|ear|matrix|wrong|kill|partners|wildfly|tomee|inbound/app)/.*"),
                        "org.ftpra.arquillian")
                .addPackages(false, Filters.exclude(SERVERS_OWN_TESTS), FtpServerUnderTest.class.getPackage())
                .addAsLibraries(jarOf(Assertions.class), jarOf(Awaitility.class), jarOf(Matcher.class));
    }

    private static File file(String name) {
        return new File(System.getProperty("container.directory"), name);
    }

    private static File jarOf(Class<?> type) {
        return Jars.of(type).toFile();
    }
}
