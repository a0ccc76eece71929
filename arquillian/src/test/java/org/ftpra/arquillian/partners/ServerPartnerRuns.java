package org.ftpra.arquillian.partners;

import org.ftpra.adapter.container.RunProperties;
import org.ftpra.adapter.partners.PartnerRuns;
import org.ftpra.adapter.partners.PartnerSettings;

/** The command: {@code mvn verify -Ppartners -Dpartners.server=payara-micro}. See {@code ftp-ra/docs/partner-runs.md}. */
public final class ServerPartnerRuns {

    private ServerPartnerRuns() {}

    /** Runs it; what was counted is printed last. */
    public static void main(String[] arguments) throws Exception {
        RunProperties said = new RunProperties("partners");
        PartnerSettings settings = PartnerSettings.fromBuild();
        PartnerRuns.run(settings, place -> new ServerHost(said, settings, place));
    }
}
