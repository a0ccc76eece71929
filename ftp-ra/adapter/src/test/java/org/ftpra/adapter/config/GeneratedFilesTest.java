package org.ftpra.adapter.config;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is in the repository is what the catalogue says. */
class GeneratedFilesTest {

    @Test
    void raXmlIsAsTheCatalogueSays() throws IOException {
        GeneratedFiles.check(Path.of("../rar/src/main/rar/META-INF/ra.xml"), RaXml.text());
    }

    @Test
    void propertiesPageIsAsTheCatalogueSays() throws IOException {
        GeneratedFiles.check(Path.of("../docs/properties.md"), PropertiesPage.text());
    }
}
