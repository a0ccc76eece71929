package org.ftpra.adapter.config;

import java.time.Duration;
import java.util.List;

/**
 * Where files are looked for, and how often.
 *
 * @param directories at least one; paths as they were written, relative ones from the directory after log-in
 * @param recursionDepth how many levels below these; 0 for none
 * @param names which files are meant
 * @param pollInterval from one look to the next
 */
public record SearchSettings(List<String> directories, int recursionDepth, NameSettings names, Duration pollInterval) {

    static SearchSettings of(ConfiguredValues values) {
        return new SearchSettings(
                values.get(FtpProperty.DIRECTORY, TextList.class).all(),
                values.get(FtpProperty.RECURSION_DEPTH, Integer.class),
                NameSettings.of(values),
                values.get(FtpProperty.POLL_INTERVAL, Duration.class));
    }
}
