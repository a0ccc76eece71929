package org.ftpra.adapter.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidateTest {

    @ParameterizedTest(name = "in ''{0}'': {1}")
    @CsvSource({"'',a.txt", "/,/a.txt", "in,in/a.txt", "/in,/in/a.txt", "/in/deep,/in/deep/a.txt", "in/,in/a.txt"})
    void hasAPathInItsDirectory(String directory, String path) {
        assertThat(Candidates.of(directory, "a.txt", 1, null).path()).isEqualTo(path);
    }
}
