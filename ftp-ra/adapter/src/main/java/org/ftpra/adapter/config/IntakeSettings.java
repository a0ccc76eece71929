package org.ftpra.adapter.config;

import java.util.List;

/**
 * What becomes of uploads. Immutable.
 *
 * @param directories absolute paths in the partners' view, without {@code /} at the end but for the root; at least one
 * @param maxFileSize bytes that one upload may have; 0 for any number
 * @param acknowledgement when the partner is told that it is taken
 * @param duplicates what is done with those that came before
 * @param unfinished which are not whole yet, and how long those are kept
 * @param delivery how they are delivered
 * @param retry with AFTER_SPOOL, what becomes of those that were delivered in vain
 */
public record IntakeSettings(
        List<String> directories,
        long maxFileSize,
        Acknowledgement acknowledgement,
        DuplicateSettings duplicates,
        UnfinishedSettings unfinished,
        UploadDeliverySettings delivery,
        UploadRetrySettings retry) {

    static IntakeSettings of(ConfiguredValues values) {
        return new IntakeSettings(
                values.get(EndpointProperty.DIRECTORY, TextList.class).all(),
                values.get(EndpointProperty.MAX_FILE_SIZE, Long.class),
                values.get(EndpointProperty.ACKNOWLEDGEMENT, Acknowledgement.class),
                DuplicateSettings.of(values),
                UnfinishedSettings.of(values),
                UploadDeliverySettings.of(values),
                UploadRetrySettings.of(values));
    }
}
