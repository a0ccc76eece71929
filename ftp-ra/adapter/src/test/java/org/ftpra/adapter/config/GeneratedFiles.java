package org.ftpra.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files in the repository that are written from code: a test compares them, or writes them when told. */
public final class GeneratedFiles {

    private static final String REWRITE = "mvn -pl ftp-ra/adapter -am test -Dftpra.write=true"
            + " -Dtest=GeneratedFilesTest -Dsurefire.failIfNoSpecifiedTests=false";

    private GeneratedFiles() {}

    /** Fails with the command that would write the file if it is not as generated. */
    public static void check(Path file, String generated) throws IOException {
        if (Boolean.getBoolean("ftpra.write")) {
            Files.writeString(file, generated);
        }
        assertThat(file)
                .as("%s is written from code. Write it again with: %s", file, REWRITE)
                .exists()
                .hasContent(generated);
    }
}
