package org.ftpra.arquillian.tomee;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * The EAR for TomEE, as it is built, in {@code apps}: files, orders, and what its message-driven bean receives. TomEE makes one factory
 * of the rar inside, so there is no round of the active mode; and it takes one message-driven bean, so nobody pushes.
 */
class EarIT {

    @Test
    void isDeployedUnchangedAndDoesAllThatOneFactoryAndOneBeanCan() throws IOException {
        try (SampleTomEe tomEe = new SampleTomEe("ear")) {
            tomEe.startWithEar();
            tomEe.surroundings().goRoundsOfOneFactory(tomEe.page(), System.out);
        }
    }
}
