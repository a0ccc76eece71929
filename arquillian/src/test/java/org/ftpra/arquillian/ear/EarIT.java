package org.ftpra.arquillian.ear;

import java.io.IOException;
import org.ftpra.arquillian.kill.server.AppServer;
import org.ftpra.arquillian.kill.server.RunningServer;
import org.ftpra.arquillian.server.NotOn;
import org.ftpra.sample.demo.SampleSurroundings;
import org.junit.jupiter.api.Test;

/** The EAR as it is released, and all that the sample can. */
@NotOn(value = "payara-micro", because = "it takes no EAR")
@NotOn(value = "tomee", because = "it takes an EAR of its own, which is tested apart")
class EarIT {

    private final EarSetting setting = new EarSetting("ear");

    @Test
    void isDeployedUnchangedAndDoesAllThatTheSampleCan() throws IOException {
        setting.clear();
        try (SampleSurroundings surroundings = SampleSurroundings.in(setting.file("sample"))) {
            AppServer server = setting.server(surroundings, EarSetting.EAR);
            server.prepare();
            try (RunningServer running = RunningServer.start(server, setting.file("log/server.log"))) {
                surroundings.goRounds(running.application(), System.out);
            }
        }
    }
}
