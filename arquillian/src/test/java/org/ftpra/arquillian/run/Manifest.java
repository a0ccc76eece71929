package org.ftpra.arquillian.run;

import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.asset.StringAsset;

/** The manifest of an archive that uses the adapter: WildFly must be told that it sees its classes. */
final class Manifest {

    private Manifest() {}

    static Asset ofArchives() {
        return new StringAsset("Manifest-Version: 1.0\nDependencies: deployment.ftp-ra.rar\n");
    }
}
