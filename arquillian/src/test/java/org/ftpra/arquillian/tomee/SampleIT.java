package org.ftpra.arquillian.tomee;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The sample beside the rar: in one application its factories and both its message-driven beans. */
class SampleIT {

    @Test
    void doesAllThatItCan() throws IOException {
        try (SampleTomEe tomEe = new SampleTomEe("sample")) {
            tomEe.startBesideTheRar();
            tomEe.surroundings().goRounds(tomEe.page(), System.out);
        }
    }
}
