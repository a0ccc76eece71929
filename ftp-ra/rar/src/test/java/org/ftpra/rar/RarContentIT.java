package org.ftpra.rar;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is in the finished rar, and what must not be. */
class RarContentIT {

    private final Rar rar = Rar.built();

    @Test
    void holdsTheDescriptorAndThreeJars() {
        assertThat(rar.entries().keySet()).contains("META-INF/ra.xml");
        assertThat(rar.entries().keySet().stream().filter(name -> !name.startsWith("META-INF/")))
                .hasSize(3)
                .anyMatch(name -> name.matches("ftp-ra-adapter-[0-9A-Z.-]+\\.jar"))
                .anyMatch(name -> name.matches("ftp-ra-api-[0-9A-Z.-]+\\.jar"))
                .anyMatch(name -> name.matches("ftp-ra-engine-[0-9A-Z.-]+\\.jar"));
    }

    @Test
    void itsDescriptorIsTheCheckedOne() throws IOException {
        assertThat(rar.entries().get("META-INF/ra.xml"))
                .isEqualTo(Files.readAllBytes(Path.of("src/main/rar/META-INF/ra.xml")));
    }

    @Test
    void everyClassItsDescriptorNamesIsThere() {
        String descriptor = new String(rar.entries().get("META-INF/ra.xml"), ISO_8859_1);
        var classes = rar.classes();

        var named = java.util.regex.Pattern.compile(">(org\\.ftpra\\.[A-Za-z.]+)<")
                .matcher(descriptor)
                .results()
                .toList();
        assertThat(named).hasSize(10);
        named.forEach(match -> assertThat(classes).containsKey(match.group(1).replace('.', '/') + ".class"));
    }

    @Test
    void holdsOnlyOurOwnPackages() {
        assertThat(rar.classes().keySet()).hasSizeGreaterThan(100).allMatch(name -> name.startsWith("org/ftpra/"));
    }

    @Test
    void nothingInItNeedsWhatIsNotThere() {
        rar.classes().forEach((name, bytes) -> assertThat(new String(bytes, ISO_8859_1))
                .as(name)
                .doesNotContain(
                        "org/apache/commons/net",
                        "org/apache/ftpserver",
                        "org/apache/mina",
                        "org/slf4j",
                        "javax/resource"));
    }

    @Test
    void itsServicesAreOurOwn() {
        assertThat(rar.insideJars().keySet())
                .filteredOn(name -> name.startsWith("META-INF/services/"))
                .containsExactly("META-INF/services/org.ftpra.adapter.thirdparty.slf4j.spi.SLF4JServiceProvider");
    }

    @Test
    void itsJarsHoldTheNoticesOfWhatIsInsideThem() {
        assertThat(rar.insideJars()).containsKeys("META-INF/LICENSE", "META-INF/LICENSE.txt", "META-INF/NOTICE.txt");
        assertThat(new String(rar.insideJars().get("META-INF/NOTICE"), ISO_8859_1))
                .contains("Apache FtpServer Core", "Apache Ftplet API", "Apache MINA Core");
    }
}
