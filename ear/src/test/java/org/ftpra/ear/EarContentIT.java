package org.ftpra.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Reads the EAR as a server will. */
class EarContentIT {

    private static final Ear EAR = new Ear(Path.of(System.getProperty("ear")));

    @Test
    void holdsTheRarAndTheSampleAndNothingElse() throws IOException {
        assertThat(EAR.files())
                .filteredOn(name -> !name.startsWith("META-INF/"))
                .containsExactlyInAnyOrder("ftp-ra.rar", "ftp-ejb-sample-ejb.jar", "ftp-ejb-sample.war");
    }

    @Test
    void startsTheRarFirst() throws IOException {
        String application = EAR.text("META-INF/application.xml");
        assertThat(application)
                .contains("version=\"10\"", "<initialize-in-order>true</initialize-in-order>")
                .containsSubsequence(
                        "<connector>ftp-ra.rar</connector>",
                        "<ejb>ftp-ejb-sample-ejb.jar</ejb>",
                        "<web-uri>ftp-ejb-sample.war</web-uri>");
    }

    @Test
    void bringsItsFactoriesFromTheRarInside() throws IOException {
        assertThat(EAR.text("ftp-ejb-sample-ejb.jar", "META-INF/ejb-jar.xml"))
                .contains("<connection-factory>", "<resource-adapter>#ftp-ra</resource-adapter>")
                .doesNotContain("<lookup-name>eis/");
    }

    /** WildFly has to be told of which adapter a message-driven bean is; the name is that of the docs' command. */
    @Test
    void tellsWildFlyTheAdapterOfEachMessageDrivenBean() throws IOException {
        assertThat(EAR.text("ftp-ejb-sample-ejb.jar", "META-INF/jboss-ejb3.xml"))
                .contains(
                        "<ejb-name>IntakeBean</ejb-name>",
                        "<ejb-name>PushedBean</ejb-name>",
                        "<r:resource-adapter-name>ftp-ra</r:resource-adapter-name>");
    }

    @Test
    void hasTheApiInTheRarAlone() throws IOException {
        assertThat(EAR.names("ftp-ra.rar")).contains("META-INF/ra.xml").anyMatch(name -> name.startsWith("ftp-ra-api"));
        assertThat(EAR.names("ftp-ejb-sample.war")).noneMatch(name -> name.contains("org/ftpra/api"));
        assertThat(EAR.names("ftp-ejb-sample.war")).noneMatch(name -> name.endsWith(".jar"));
    }

    @Test
    void hasTheBeansInTheEjbJarAlone() throws IOException {
        assertThat(EAR.names("ftp-ejb-sample-ejb.jar"))
                .contains(
                        "org/ftpra/sample/files/RemoteFiles.class",
                        "org/ftpra/sample/intake/IntakeBean.class",
                        "org/ftpra/sample/pushed/PushedBean.class");
        assertThat(EAR.names("ftp-ejb-sample.war"))
                .noneMatch(name -> name.matches(".*/sample/(files|intake|pushed|database)/.+"))
                .noneMatch(name -> name.endsWith("ejb-jar.xml"));
    }

    /** Without it GlassFish injects none of the EJB jar's beans into servlets. */
    @Test
    void hasAWarIntoWhichBeansAreInjected() throws IOException {
        assertThat(EAR.names("ftp-ejb-sample.war")).contains("WEB-INF/beans.xml");
    }
}
