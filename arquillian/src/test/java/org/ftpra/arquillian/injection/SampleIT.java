package org.ftpra.arquillian.injection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.ftpra.api.FtpFile;
import org.ftpra.sample.files.RemoteFiles;
import org.ftpra.sample.files.Route;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sample's bean with its two injected factories. */
@ExtendWith(ArquillianExtension.class)
class SampleIT {

    @Inject
    private RemoteFiles files;

    @Test
    void movesAFileThroughTheInjectedPassiveFactory() {
        moveAFile(Route.PASSIVE);
    }

    @Test
    void movesAFileThroughTheInjectedActiveFactory() {
        moveAFile(Route.ACTIVE);
    }

    private void moveAFile(Route route) {
        files.store(route, "sample.txt", new ByteArrayInputStream("sample".getBytes(UTF_8)));
        ByteArrayOutputStream retrieved = new ByteArrayOutputStream();
        files.retrieve(route, "sample.txt", retrieved);

        assertThat(retrieved).hasToString("sample");
        assertThat(files.list(route)).extracting(FtpFile::name).contains("sample.txt");
        assertThat(files.find(route, "sample.txt")).isPresent();

        files.delete(route, "sample.txt");
        assertThat(files.find(route, "sample.txt")).isEmpty();
    }
}
