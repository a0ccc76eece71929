package org.ftpra.sample.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The header that gives a saved file its name. */
class AttachmentTest {

    @Test
    void givesTheNameTwiceSoThatOldAndNewBrowsersSaveIt() {
        assertThat(Attachment.disposition("Grüße *.txt"))
                .isEqualTo("attachment; filename=\"Gr__e _.txt\"; filename*=UTF-8''Gr%C3%BC%C3%9Fe%20%2A.txt");
    }

    @Test
    void letsNoNameEndTheHeaderOrItsQuotes() {
        assertThat(Attachment.disposition("a\"; filename=b\r\nX: y"))
                .doesNotContain("\r", "\n")
                .startsWith("attachment; filename=\"a__ filename_b__X_ y\"");
    }
}
