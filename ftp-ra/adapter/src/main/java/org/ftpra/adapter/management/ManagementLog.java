package org.ftpra.adapter.management;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.management.ObjectName;

/** What this package logs; the ids are listed in docs/log-ids.md. */
final class ManagementLog {

    private static final Logger LOGGER = System.getLogger("org.ftpra.adapter.management");

    private ManagementLog() {}

    static void notRegistered(String name, Exception reason) {
        LOGGER.log(Level.WARNING, "FTPRA-1501 operators have no MBean {0}: {1}", name, reason.toString());
    }

    static void notUnregistered(ObjectName name, Exception reason) {
        LOGGER.log(Level.WARNING, "FTPRA-1502 the MBean {0} is still registered: {1}", name, reason.toString());
    }
}
