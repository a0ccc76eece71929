package org.ftpra.arquillian.tomee;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The sample's WAR as it is released, but for TomEE's names of the resources, and a file by which one deployment is told from another. */
final class SampleWar {

    /** The file's name. */
    static final String DEPLOYMENT = "deployment.txt";

    private static final String EJB_JAR = "WEB-INF/ejb-jar.xml";

    private SampleWar() {}

    /** Writes it, so that TomEE sees all of it or nothing. */
    static void write(Path released, int deployment, Path file) throws IOException {
        WebArchive archive = ShrinkWrap.create(ZipImporter.class)
                .importFrom(released.toFile())
                .as(WebArchive.class);
        byte[] ejbJar = archive.delete(EJB_JAR).getAsset().openStream().readAllBytes();
        String renamed =
                new String(ejbJar, StandardCharsets.UTF_8).replace("<lookup-name>", "<lookup-name>openejb:Resource/");
        archive.add(new StringAsset(renamed), EJB_JAR);
        archive.add(new StringAsset(Integer.toString(deployment)), DEPLOYMENT);
        Path whole = file.resolveSibling("../temp/" + file.getFileName()).normalize();
        archive.as(ZipExporter.class).exportTo(whole.toFile(), true);
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
