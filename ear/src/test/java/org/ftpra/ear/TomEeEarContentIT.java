package org.ftpra.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads the EAR for TomEE: the ordinary one, as far as TomEE takes it. */
class TomEeEarContentIT {

    private static final Ear ORDINARY = new Ear(Path.of(System.getProperty("ear")));
    private static final Ear EAR = new Ear(Path.of(System.getProperty("ear.tomee")));
    private static final String EJB_JAR = "ftp-ejb-sample-ejb.jar";

    /** Without the API in {@code lib} TomEE does not find the classes of the beans. */
    @Test
    void hasWhatTheOrdinaryOneHasAndTheApi() throws IOException {
        List<String> ordinary = ORDINARY.files();
        assertThat(EAR.files())
                .containsAll(ordinary)
                .filteredOn(name -> !ordinary.contains(name))
                .containsExactly("lib/ftp-ra-api.jar");
        assertThat(EAR.text("META-INF/application.xml"))
                .isEqualTo(ORDINARY.text("META-INF/application.xml"))
                .contains("<library-directory>lib</library-directory>");
    }

    /** TomEE takes one message-driven bean, and makes a factory of the rar under the rar's name. */
    @Test
    void hasOneMessageDrivenBeanAndOneFactory() throws IOException {
        List<String> forTomEe = EAR.names(EJB_JAR);
        assertThat(ORDINARY.names(EJB_JAR))
                .filteredOn(name -> name.endsWith(".class") && !forTomEe.contains(name))
                .containsExactly("org/ftpra/sample/pushed/PushedBean.class");
        assertThat(EAR.text(EJB_JAR, "META-INF/ejb-jar.xml"))
                .containsOnlyOnce("<message-driven>")
                .contains("<lookup-name>openejb:Resource/ftp-ra.rar</lookup-name>")
                .doesNotContain("<connection-factory>", "<lookup-name>eis/");
    }
}
