package org.ftpra.planted.adapter.inbound;

import org.ftpra.adapter.management.HealthMXBean;

/** Breaks: what is shown to operators does not see who shows it. */
final class SeesManagement {

    HealthMXBean health;
}
