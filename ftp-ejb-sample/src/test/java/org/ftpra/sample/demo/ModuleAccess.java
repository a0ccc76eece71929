package org.ftpra.sample.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/** The JVM options that stand for a jar's {@code Add-Opens} and {@code Add-Exports}, which only {@code java -jar} reads. */
final class ModuleAccess {

    private ModuleAccess() {}

    static List<String> askedForBy(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Attributes manifest = file.getManifest().getMainAttributes();
            List<String> options = new ArrayList<>();
            addTo(options, "--add-opens", manifest.getValue("Add-Opens"));
            addTo(options, "--add-exports", manifest.getValue("Add-Exports"));
            return options;
        }
    }

    private static void addTo(List<String> options, String option, String packages) {
        if (packages != null) {
            for (String name : packages.trim().split("\\s+")) {
                options.add(option + "=" + name + "=ALL-UNNAMED");
            }
        }
    }
}
