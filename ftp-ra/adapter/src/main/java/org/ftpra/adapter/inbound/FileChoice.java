package org.ftpra.adapter.inbound;

import org.ftpra.adapter.config.NameSettings;

/**
 * Which files are wanted, by their names.
 *
 * @param names what the deployer wants
 */
record FileChoice(NameSettings names) {

    boolean wants(String name) {
        return names.ignoredPrefixes().stream().noneMatch(name::startsWith)
                && names.ignoredSuffixes().stream().noneMatch(name::endsWith)
                && names.include().matches(name)
                && !names.exclude().matches(name);
    }

    /** Directories are looked into unless their names say that they are hidden. */
    boolean wantsDirectory(String name) {
        return names.ignoredPrefixes().stream().noneMatch(name::startsWith);
    }
}
