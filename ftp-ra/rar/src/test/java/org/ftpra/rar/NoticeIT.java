package org.ftpra.rar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whose work is in the rar is named in it, and so is the license. */
class NoticeIT {

    /** One line of NOTICE: groupId, artifactId, version, license. */
    private static final Pattern NAMED =
            Pattern.compile("\\([a-z0-9.-]+:([a-z0-9-]+):([0-9.]+)\\), (Apache-2\\.0|MIT)\\R");

    private static final Map<String, String> WORDS =
            Map.of("Apache-2.0", "Apache License", "MIT", "Permission is hereby granted, free  of charge");

    private final Rar rar = Rar.built();

    @Test
    void namesEachLibraryThatIsInsideWithItsVersionAndNoOther() {
        assertThat(named().keySet()).isEqualTo(Library.inside(rar));
    }

    @Test
    void holdsTheLicenseOfEachAndNoOther() {
        named().forEach((library, license) ->
                assertThat(text("META-INF/licenses/" + library + "/LICENSE")).contains(WORDS.get(license)));

        assertThat(rar.entries().keySet())
                .filteredOn(name -> name.contains("/LICENSE"))
                .hasSize(1 + named().size());
    }

    @Test
    void holdsTheNoticeOfEachThatIsUnderTheApacheLicense() {
        named().forEach((library, license) -> assertThat(text("META-INF/licenses/" + library + "/NOTICE"))
                .contains(license.equals("Apache-2.0") ? "The Apache Software Foundation" : ""));
    }

    @Test
    void holdsOurOwnLicense() throws IOException {
        assertThat(rar.entries().get("META-INF/LICENSE")).isEqualTo(Files.readAllBytes(Path.of("../../LICENSE")));
    }

    private SortedMap<Library, String> named() {
        return NAMED.matcher(text("META-INF/NOTICE"))
                .results()
                .collect(Collectors.toMap(
                        line -> new Library(line.group(1), line.group(2)),
                        line -> line.group(3),
                        (one, same) -> one,
                        TreeMap::new));
    }

    /** Of that name, or with {@code .txt} behind it; nothing if there is no such file. */
    private String text(String name) {
        byte[] content = rar.entries().getOrDefault(name, rar.entries().get(name + ".txt"));
        return content == null ? "" : new String(content, UTF_8);
    }
}
