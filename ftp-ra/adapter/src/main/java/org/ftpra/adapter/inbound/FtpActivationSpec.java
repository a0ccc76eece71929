package org.ftpra.adapter.inbound;

import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.InvalidPropertyException;
import java.util.Map;
import org.ftpra.adapter.config.FtpConnectionBean;
import org.ftpra.adapter.config.FtpProperty;
import org.ftpra.adapter.config.InboundSettings;
import org.ftpra.adapter.config.Substitution;

/**
 * What a message-driven bean says of the files that it is to be given (Connectors 2.1, chapter 13). Thread-safe; the properties
 * are set before it is used.
 *
 * <p>The defaults are here, not in ra.xml alone, since some servers do not read them there. It is equal to itself only, as that
 * chapter demands: two activations may say the same.
 */
public final class FtpActivationSpec extends FtpConnectionBean<InboundSettings> implements ActivationSpec {

    private static final long serialVersionUID = 1L;

    /** For the container, which sets the properties. */
    public FtpActivationSpec() {}

    @Override
    protected InboundSettings check(Map<FtpProperty, String> written, Substitution substitution)
            throws InvalidPropertyException {
        return InboundSettings.of(written, substitution);
    }

    /**
     * The properties, checked; the same object until one is set.
     *
     * @throws InvalidPropertyException with a sentence for each bad value
     */
    public InboundSettings inboundSettings() throws InvalidPropertyException {
        return settings();
    }

    /** Some servers never call it, so the activation asks for {@link #inboundSettings} anyway. */
    @Override
    public void validate() throws InvalidPropertyException {
        inboundSettings();
    }

    /** Where files are looked for; no secret. */
    @Override
    public String toString() {
        return super.toString() + "[" + getDirectory() + "]";
    }

    /** See {@link FtpProperty#DIRECTORY}. */
    public String getDirectory() {
        return get(FtpProperty.DIRECTORY);
    }

    /** See {@link FtpProperty#DIRECTORY}. */
    public void setDirectory(String value) {
        set(FtpProperty.DIRECTORY, value);
    }

    /** See {@link FtpProperty#RECURSION_DEPTH}. */
    public String getRecursionDepth() {
        return get(FtpProperty.RECURSION_DEPTH);
    }

    /** See {@link FtpProperty#RECURSION_DEPTH}. */
    public void setRecursionDepth(String value) {
        set(FtpProperty.RECURSION_DEPTH, value);
    }

    /** See {@link FtpProperty#INCLUDE}. */
    public String getInclude() {
        return get(FtpProperty.INCLUDE);
    }

    /** See {@link FtpProperty#INCLUDE}. */
    public void setInclude(String value) {
        set(FtpProperty.INCLUDE, value);
    }

    /** See {@link FtpProperty#EXCLUDE}. */
    public String getExclude() {
        return get(FtpProperty.EXCLUDE);
    }

    /** See {@link FtpProperty#EXCLUDE}. */
    public void setExclude(String value) {
        set(FtpProperty.EXCLUDE, value);
    }

    /** See {@link FtpProperty#IGNORED_PREFIXES}. */
    public String getIgnoredPrefixes() {
        return get(FtpProperty.IGNORED_PREFIXES);
    }

    /** See {@link FtpProperty#IGNORED_PREFIXES}. */
    public void setIgnoredPrefixes(String value) {
        set(FtpProperty.IGNORED_PREFIXES, value);
    }

    /** See {@link FtpProperty#IGNORED_SUFFIXES}. */
    public String getIgnoredSuffixes() {
        return get(FtpProperty.IGNORED_SUFFIXES);
    }

    /** See {@link FtpProperty#IGNORED_SUFFIXES}. */
    public void setIgnoredSuffixes(String value) {
        set(FtpProperty.IGNORED_SUFFIXES, value);
    }

    /** See {@link FtpProperty#POLL_INTERVAL}. */
    public String getPollInterval() {
        return get(FtpProperty.POLL_INTERVAL);
    }

    /** See {@link FtpProperty#POLL_INTERVAL}. */
    public void setPollInterval(String value) {
        set(FtpProperty.POLL_INTERVAL, value);
    }

    /** See {@link FtpProperty#ORDER}. */
    public String getOrder() {
        return get(FtpProperty.ORDER);
    }

    /** See {@link FtpProperty#ORDER}. */
    public void setOrder(String value) {
        set(FtpProperty.ORDER, value);
    }

    /** See {@link FtpProperty#SEQUENCE}. */
    public String getSequence() {
        return get(FtpProperty.SEQUENCE);
    }

    /** See {@link FtpProperty#SEQUENCE}. */
    public void setSequence(String value) {
        set(FtpProperty.SEQUENCE, value);
    }

    /** See {@link FtpProperty#SEQUENCE_KEY}. */
    public String getSequenceKey() {
        return get(FtpProperty.SEQUENCE_KEY);
    }

    /** See {@link FtpProperty#SEQUENCE_KEY}. */
    public void setSequenceKey(String value) {
        set(FtpProperty.SEQUENCE_KEY, value);
    }

    /** See {@link FtpProperty#BATCH_SIZE}. */
    public String getBatchSize() {
        return get(FtpProperty.BATCH_SIZE);
    }

    /** See {@link FtpProperty#BATCH_SIZE}. */
    public void setBatchSize(String value) {
        set(FtpProperty.BATCH_SIZE, value);
    }

    /** See {@link FtpProperty#MAX_CONCURRENCY}. */
    public String getMaxConcurrency() {
        return get(FtpProperty.MAX_CONCURRENCY);
    }

    /** See {@link FtpProperty#MAX_CONCURRENCY}. */
    public void setMaxConcurrency(String value) {
        set(FtpProperty.MAX_CONCURRENCY, value);
    }

    /** See {@link FtpProperty#STABILITY}. */
    public String getStability() {
        return get(FtpProperty.STABILITY);
    }

    /** See {@link FtpProperty#STABILITY}. */
    public void setStability(String value) {
        set(FtpProperty.STABILITY, value);
    }

    /** See {@link FtpProperty#STABILITY_OBSERVATIONS}. */
    public String getStabilityObservations() {
        return get(FtpProperty.STABILITY_OBSERVATIONS);
    }

    /** See {@link FtpProperty#STABILITY_OBSERVATIONS}. */
    public void setStabilityObservations(String value) {
        set(FtpProperty.STABILITY_OBSERVATIONS, value);
    }

    /** See {@link FtpProperty#STABILITY_INTERVAL}. */
    public String getStabilityInterval() {
        return get(FtpProperty.STABILITY_INTERVAL);
    }

    /** See {@link FtpProperty#STABILITY_INTERVAL}. */
    public void setStabilityInterval(String value) {
        set(FtpProperty.STABILITY_INTERVAL, value);
    }

    /** See {@link FtpProperty#MARKER_SUFFIX}. */
    public String getMarkerSuffix() {
        return get(FtpProperty.MARKER_SUFFIX);
    }

    /** See {@link FtpProperty#MARKER_SUFFIX}. */
    public void setMarkerSuffix(String value) {
        set(FtpProperty.MARKER_SUFFIX, value);
    }

    /** See {@link FtpProperty#POST_ACTION}. */
    public String getPostAction() {
        return get(FtpProperty.POST_ACTION);
    }

    /** See {@link FtpProperty#POST_ACTION}. */
    public void setPostAction(String value) {
        set(FtpProperty.POST_ACTION, value);
    }

    /** See {@link FtpProperty#ARCHIVE_DIRECTORY}. */
    public String getArchiveDirectory() {
        return get(FtpProperty.ARCHIVE_DIRECTORY);
    }

    /** See {@link FtpProperty#ARCHIVE_DIRECTORY}. */
    public void setArchiveDirectory(String value) {
        set(FtpProperty.ARCHIVE_DIRECTORY, value);
    }

    /** See {@link FtpProperty#ARCHIVE_CONFLICT}. */
    public String getArchiveConflict() {
        return get(FtpProperty.ARCHIVE_CONFLICT);
    }

    /** See {@link FtpProperty#ARCHIVE_CONFLICT}. */
    public void setArchiveConflict(String value) {
        set(FtpProperty.ARCHIVE_CONFLICT, value);
    }

    /** See {@link FtpProperty#MEMORY_DATA_SOURCE}. */
    public String getMemoryDataSource() {
        return get(FtpProperty.MEMORY_DATA_SOURCE);
    }

    /** See {@link FtpProperty#MEMORY_DATA_SOURCE}. */
    public void setMemoryDataSource(String value) {
        set(FtpProperty.MEMORY_DATA_SOURCE, value);
    }

    /** See {@link FtpProperty#MEMORY_TABLE}. */
    public String getMemoryTable() {
        return get(FtpProperty.MEMORY_TABLE);
    }

    /** See {@link FtpProperty#MEMORY_TABLE}. */
    public void setMemoryTable(String value) {
        set(FtpProperty.MEMORY_TABLE, value);
    }

    /** See {@link FtpProperty#MAX_ATTEMPTS}. */
    public String getMaxAttempts() {
        return get(FtpProperty.MAX_ATTEMPTS);
    }

    /** See {@link FtpProperty#MAX_ATTEMPTS}. */
    public void setMaxAttempts(String value) {
        set(FtpProperty.MAX_ATTEMPTS, value);
    }

    /** See {@link FtpProperty#RETRY_DELAY}. */
    public String getRetryDelay() {
        return get(FtpProperty.RETRY_DELAY);
    }

    /** See {@link FtpProperty#RETRY_DELAY}. */
    public void setRetryDelay(String value) {
        set(FtpProperty.RETRY_DELAY, value);
    }

    /** See {@link FtpProperty#RETRY_DELAY_MAX}. */
    public String getRetryDelayMax() {
        return get(FtpProperty.RETRY_DELAY_MAX);
    }

    /** See {@link FtpProperty#RETRY_DELAY_MAX}. */
    public void setRetryDelayMax(String value) {
        set(FtpProperty.RETRY_DELAY_MAX, value);
    }

    /** See {@link FtpProperty#DEAD_LETTER_DIRECTORY}. */
    public String getDeadLetterDirectory() {
        return get(FtpProperty.DEAD_LETTER_DIRECTORY);
    }

    /** See {@link FtpProperty#DEAD_LETTER_DIRECTORY}. */
    public void setDeadLetterDirectory(String value) {
        set(FtpProperty.DEAD_LETTER_DIRECTORY, value);
    }

    /** See {@link FtpProperty#TAKEOVER_AFTER}. */
    public String getTakeoverAfter() {
        return get(FtpProperty.TAKEOVER_AFTER);
    }

    /** See {@link FtpProperty#TAKEOVER_AFTER}. */
    public void setTakeoverAfter(String value) {
        set(FtpProperty.TAKEOVER_AFTER, value);
    }

    /** See {@link FtpProperty#SHARING}. */
    public String getSharing() {
        return get(FtpProperty.SHARING);
    }

    /** See {@link FtpProperty#SHARING}. */
    public void setSharing(String value) {
        set(FtpProperty.SHARING, value);
    }

    /** See {@link FtpProperty#STOP_TIMEOUT}. */
    public String getStopTimeout() {
        return get(FtpProperty.STOP_TIMEOUT);
    }

    /** See {@link FtpProperty#STOP_TIMEOUT}. */
    public void setStopTimeout(String value) {
        set(FtpProperty.STOP_TIMEOUT, value);
    }
}
