package org.ftpra.adapter.config;

import java.util.List;

/**
 * Which files are meant, by their names.
 *
 * @param include those that are taken
 * @param exclude of these, those that are left alone
 * @param ignoredPrefixes how names of hidden files and directories begin
 * @param ignoredSuffixes how names of files end that are still being written
 */
public record NameSettings(
        NamePatterns include, NamePatterns exclude, List<String> ignoredPrefixes, List<String> ignoredSuffixes) {

    static NameSettings of(ConfiguredValues values) {
        return new NameSettings(
                values.get(FtpProperty.INCLUDE, NamePatterns.class),
                values.get(FtpProperty.EXCLUDE, NamePatterns.class),
                values.get(FtpProperty.IGNORED_PREFIXES, TextList.class).all(),
                values.get(FtpProperty.IGNORED_SUFFIXES, TextList.class).all());
    }
}
