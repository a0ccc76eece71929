package org.ftpra.arquillian.run;

import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.hamcrest.Matcher;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The one archive of a run: all test classes and their beans. */
public final class TestArchive {

    private TestArchive() {}

    /** Made by Arquillian before the first test. */
    @Deployment
    public static WebArchive create() {
        return ShrinkWrap.create(WebArchive.class, "ftp-ra-tests.war")
                .addPackages(true, Filters.exclude("org/ftpra/arquillian/run/.*"), "org.ftpra.arquillian")
                .addPackages(false, Filters.exclude(".*Test\\.class|.*Login.*"), FtpServerUnderTest.class.getPackage())
                .addAsLibraries(jarOf(Assertions.class), jarOf(Awaitility.class), jarOf(Matcher.class))
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
