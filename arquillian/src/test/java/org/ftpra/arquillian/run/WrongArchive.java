package org.ftpra.arquillian.run;

import java.nio.file.Path;
import org.ftpra.arquillian.wrong.EagerBean;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archive that a test deploys itself, to see that fail. */
final class WrongArchive {

    private WrongArchive() {}

    static void write(Path file) {
        ShrinkWrap.create(WebArchive.class)
                .addClass(EagerBean.class)
                .addAsManifestResource(Manifest.ofArchives(), "MANIFEST.MF")
                .as(ZipExporter.class)
                .exportTo(file.toFile(), true);
    }
}
