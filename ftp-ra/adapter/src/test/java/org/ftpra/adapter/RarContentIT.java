package org.ftpra.adapter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What is in the finished rar, and what must not be. */
class RarContentIT {

    private static final Path RAR = Path.of(System.getProperty("ftpra.rar", "target/ftp-ra.rar"));

    private final Map<String, byte[]> rar = entries(read(RAR));

    @Test
    void holdsTheDescriptorAndThreeJars() {
        assertThat(rar.keySet()).contains("META-INF/ra.xml");
        assertThat(rar.keySet().stream().filter(name -> !name.startsWith("META-INF/")))
                .hasSize(3)
                .anyMatch("ftp-ra-adapter.jar"::equals)
                .anyMatch(name -> name.matches("ftp-ra-api-[0-9A-Z.-]+\\.jar"))
                .anyMatch(name -> name.matches("ftp-ra-engine-[0-9A-Z.-]+\\.jar"));
    }

    @Test
    void itsDescriptorIsTheCheckedOne() throws IOException {
        assertThat(rar.get("META-INF/ra.xml")).isEqualTo(Files.readAllBytes(Path.of("src/main/rar/META-INF/ra.xml")));
    }

    @Test
    void everyClassItsDescriptorNamesIsThere() {
        String descriptor = new String(rar.get("META-INF/ra.xml"), ISO_8859_1);
        var classes = classes();

        var named = java.util.regex.Pattern.compile(">(org\\.ftpra\\.[A-Za-z.]+)<")
                .matcher(descriptor)
                .results()
                .toList();
        assertThat(named).hasSize(8);
        named.forEach(match -> assertThat(classes).containsKey(match.group(1).replace('.', '/') + ".class"));
    }

    @Test
    void holdsOnlyOurOwnPackages() {
        assertThat(classes().keySet()).hasSizeGreaterThan(100).allMatch(name -> name.startsWith("org/ftpra/"));
    }

    @Test
    void nothingInItNeedsWhatIsNotThere() {
        classes().forEach((name, bytes) -> assertThat(new String(bytes, ISO_8859_1))
                .as(name)
                .doesNotContain("org/apache/commons/net", "javax/resource", "org/slf4j"));
    }

    private Map<String, byte[]> classes() {
        Map<String, byte[]> classes = new TreeMap<>();
        rar.forEach((name, bytes) -> {
            if (name.endsWith(".jar")) {
                entries(bytes).forEach((inner, content) -> {
                    if (!inner.startsWith("META-INF/")) {
                        assertThat(classes.put(inner, content))
                                .as(inner + " twice")
                                .isNull();
                    }
                });
            }
        });
        return classes;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(file + " is made in phase package", e);
        }
    }

    private static Map<String, byte[]> entries(byte[] archive) {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), content(zip));
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return entries;
    }

    private static byte[] content(InputStream stream) throws IOException {
        return stream.readAllBytes();
    }
}
