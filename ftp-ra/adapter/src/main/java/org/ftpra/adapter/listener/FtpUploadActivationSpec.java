package org.ftpra.adapter.listener;

import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.InvalidPropertyException;
import java.util.Map;
import org.ftpra.adapter.config.EndpointProperty;
import org.ftpra.adapter.config.EndpointSettings;
import org.ftpra.adapter.config.PropertiesBean;
import org.ftpra.adapter.config.Substitution;

/**
 * What a message-driven bean says of the uploads that it is to be given, and of the endpoint that takes them (Connectors 2.1,
 * chapter 13). Thread-safe; the properties are set before it is used.
 *
 * <p>The defaults are here, not in ra.xml alone, since some servers do not read them there. It is equal to itself only, as that
 * chapter demands: two activations may say the same.
 */
public final class FtpUploadActivationSpec extends PropertiesBean<EndpointProperty, EndpointSettings>
        implements ActivationSpec {

    private static final long serialVersionUID = 1L;

    /** For the container, which sets the properties. */
    public FtpUploadActivationSpec() {
        super(EndpointProperty.class);
    }

    @Override
    protected EndpointSettings check(Map<EndpointProperty, String> written, Substitution substitution)
            throws InvalidPropertyException {
        return EndpointSettings.of(written, substitution);
    }

    /**
     * The properties, checked; the same object until one is set.
     *
     * @throws InvalidPropertyException with a sentence for each bad value
     */
    public EndpointSettings endpointSettings() throws InvalidPropertyException {
        return settings();
    }

    /** Some servers never call it, so the activation asks for {@link #endpointSettings} anyway. */
    @Override
    public void validate() throws InvalidPropertyException {
        endpointSettings();
    }

    /** Where partners connect, and where they put their files; no secret. */
    @Override
    public String toString() {
        return "FtpUploadActivationSpec[" + getPort() + "][" + getDirectory() + "]";
    }

    /** See {@link EndpointProperty#PORT}. */
    public String getPort() {
        return get(EndpointProperty.PORT);
    }

    /** See {@link EndpointProperty#PORT}. */
    public void setPort(String value) {
        set(EndpointProperty.PORT, value);
    }

    /** See {@link EndpointProperty#BIND_ADDRESS}. */
    public String getBindAddress() {
        return get(EndpointProperty.BIND_ADDRESS);
    }

    /** See {@link EndpointProperty#BIND_ADDRESS}. */
    public void setBindAddress(String value) {
        set(EndpointProperty.BIND_ADDRESS, value);
    }

    /** See {@link EndpointProperty#SECURITY}. */
    public String getSecurity() {
        return get(EndpointProperty.SECURITY);
    }

    /** See {@link EndpointProperty#SECURITY}. */
    public void setSecurity(String value) {
        set(EndpointProperty.SECURITY, value);
    }

    /** See {@link EndpointProperty#DATA_CHANNEL_PROTECTION}. */
    public String getDataChannelProtection() {
        return get(EndpointProperty.DATA_CHANNEL_PROTECTION);
    }

    /** See {@link EndpointProperty#DATA_CHANNEL_PROTECTION}. */
    public void setDataChannelProtection(String value) {
        set(EndpointProperty.DATA_CHANNEL_PROTECTION, value);
    }

    /** See {@link EndpointProperty#TLS_PROTOCOLS}. */
    public String getTlsProtocols() {
        return get(EndpointProperty.TLS_PROTOCOLS);
    }

    /** See {@link EndpointProperty#TLS_PROTOCOLS}. */
    public void setTlsProtocols(String value) {
        set(EndpointProperty.TLS_PROTOCOLS, value);
    }

    /** See {@link EndpointProperty#TLS_SESSION_REUSE}. */
    public String getTlsSessionReuse() {
        return get(EndpointProperty.TLS_SESSION_REUSE);
    }

    /** See {@link EndpointProperty#TLS_SESSION_REUSE}. */
    public void setTlsSessionReuse(String value) {
        set(EndpointProperty.TLS_SESSION_REUSE, value);
    }

    /** See {@link EndpointProperty#REQUIRE_CLOSE_NOTIFY}. */
    public String getRequireCloseNotify() {
        return get(EndpointProperty.REQUIRE_CLOSE_NOTIFY);
    }

    /** See {@link EndpointProperty#REQUIRE_CLOSE_NOTIFY}. */
    public void setRequireCloseNotify(String value) {
        set(EndpointProperty.REQUIRE_CLOSE_NOTIFY, value);
    }

    /** See {@link EndpointProperty#KEY_STORE}. */
    public String getKeyStore() {
        return get(EndpointProperty.KEY_STORE);
    }

    /** See {@link EndpointProperty#KEY_STORE}. */
    public void setKeyStore(String value) {
        set(EndpointProperty.KEY_STORE, value);
    }

    /** See {@link EndpointProperty#KEY_STORE_PASSWORD}. */
    public String getKeyStorePassword() {
        return get(EndpointProperty.KEY_STORE_PASSWORD);
    }

    /** See {@link EndpointProperty#KEY_STORE_PASSWORD}. */
    public void setKeyStorePassword(String value) {
        set(EndpointProperty.KEY_STORE_PASSWORD, value);
    }

    /** See {@link EndpointProperty#KEY_STORE_PASSWORD_FILE}. */
    public String getKeyStorePasswordFile() {
        return get(EndpointProperty.KEY_STORE_PASSWORD_FILE);
    }

    /** See {@link EndpointProperty#KEY_STORE_PASSWORD_FILE}. */
    public void setKeyStorePasswordFile(String value) {
        set(EndpointProperty.KEY_STORE_PASSWORD_FILE, value);
    }

    /** See {@link EndpointProperty#CLIENT_CERTIFICATES}. */
    public String getClientCertificates() {
        return get(EndpointProperty.CLIENT_CERTIFICATES);
    }

    /** See {@link EndpointProperty#CLIENT_CERTIFICATES}. */
    public void setClientCertificates(String value) {
        set(EndpointProperty.CLIENT_CERTIFICATES, value);
    }

    /** See {@link EndpointProperty#TRUST_STORE}. */
    public String getTrustStore() {
        return get(EndpointProperty.TRUST_STORE);
    }

    /** See {@link EndpointProperty#TRUST_STORE}. */
    public void setTrustStore(String value) {
        set(EndpointProperty.TRUST_STORE, value);
    }

    /** See {@link EndpointProperty#TRUST_STORE_PASSWORD}. */
    public String getTrustStorePassword() {
        return get(EndpointProperty.TRUST_STORE_PASSWORD);
    }

    /** See {@link EndpointProperty#TRUST_STORE_PASSWORD}. */
    public void setTrustStorePassword(String value) {
        set(EndpointProperty.TRUST_STORE_PASSWORD, value);
    }

    /** See {@link EndpointProperty#TRUST_STORE_PASSWORD_FILE}. */
    public String getTrustStorePasswordFile() {
        return get(EndpointProperty.TRUST_STORE_PASSWORD_FILE);
    }

    /** See {@link EndpointProperty#TRUST_STORE_PASSWORD_FILE}. */
    public void setTrustStorePasswordFile(String value) {
        set(EndpointProperty.TRUST_STORE_PASSWORD_FILE, value);
    }

    /** See {@link EndpointProperty#ACTIVE_MODE}. */
    public String getActiveMode() {
        return get(EndpointProperty.ACTIVE_MODE);
    }

    /** See {@link EndpointProperty#ACTIVE_MODE}. */
    public void setActiveMode(String value) {
        set(EndpointProperty.ACTIVE_MODE, value);
    }

    /** See {@link EndpointProperty#PASSIVE_PORT_RANGE}. */
    public String getPassivePortRange() {
        return get(EndpointProperty.PASSIVE_PORT_RANGE);
    }

    /** See {@link EndpointProperty#PASSIVE_PORT_RANGE}. */
    public void setPassivePortRange(String value) {
        set(EndpointProperty.PASSIVE_PORT_RANGE, value);
    }

    /** See {@link EndpointProperty#PASSIVE_EXTERNAL_ADDRESS}. */
    public String getPassiveExternalAddress() {
        return get(EndpointProperty.PASSIVE_EXTERNAL_ADDRESS);
    }

    /** See {@link EndpointProperty#PASSIVE_EXTERNAL_ADDRESS}. */
    public void setPassiveExternalAddress(String value) {
        set(EndpointProperty.PASSIVE_EXTERNAL_ADDRESS, value);
    }

    /** See {@link EndpointProperty#AUTHENTICATION}. */
    public String getAuthentication() {
        return get(EndpointProperty.AUTHENTICATION);
    }

    /** See {@link EndpointProperty#AUTHENTICATION}. */
    public void setAuthentication(String value) {
        set(EndpointProperty.AUTHENTICATION, value);
    }

    /** See {@link EndpointProperty#USERS_FILE}. */
    public String getUsersFile() {
        return get(EndpointProperty.USERS_FILE);
    }

    /** See {@link EndpointProperty#USERS_FILE}. */
    public void setUsersFile(String value) {
        set(EndpointProperty.USERS_FILE, value);
    }

    /** See {@link EndpointProperty#MAX_LOGIN_FAILURES}. */
    public String getMaxLoginFailures() {
        return get(EndpointProperty.MAX_LOGIN_FAILURES);
    }

    /** See {@link EndpointProperty#MAX_LOGIN_FAILURES}. */
    public void setMaxLoginFailures(String value) {
        set(EndpointProperty.MAX_LOGIN_FAILURES, value);
    }

    /** See {@link EndpointProperty#LOGIN_FAILURE_DELAY}. */
    public String getLoginFailureDelay() {
        return get(EndpointProperty.LOGIN_FAILURE_DELAY);
    }

    /** See {@link EndpointProperty#LOGIN_FAILURE_DELAY}. */
    public void setLoginFailureDelay(String value) {
        set(EndpointProperty.LOGIN_FAILURE_DELAY, value);
    }

    /** See {@link EndpointProperty#LOCK_AFTER_FAILURES}. */
    public String getLockAfterFailures() {
        return get(EndpointProperty.LOCK_AFTER_FAILURES);
    }

    /** See {@link EndpointProperty#LOCK_AFTER_FAILURES}. */
    public void setLockAfterFailures(String value) {
        set(EndpointProperty.LOCK_AFTER_FAILURES, value);
    }

    /** See {@link EndpointProperty#LOCK_TIME}. */
    public String getLockTime() {
        return get(EndpointProperty.LOCK_TIME);
    }

    /** See {@link EndpointProperty#LOCK_TIME}. */
    public void setLockTime(String value) {
        set(EndpointProperty.LOCK_TIME, value);
    }

    /** See {@link EndpointProperty#MAX_CONNECTIONS}. */
    public String getMaxConnections() {
        return get(EndpointProperty.MAX_CONNECTIONS);
    }

    /** See {@link EndpointProperty#MAX_CONNECTIONS}. */
    public void setMaxConnections(String value) {
        set(EndpointProperty.MAX_CONNECTIONS, value);
    }

    /** See {@link EndpointProperty#MAX_CONNECTIONS_PER_ADDRESS}. */
    public String getMaxConnectionsPerAddress() {
        return get(EndpointProperty.MAX_CONNECTIONS_PER_ADDRESS);
    }

    /** See {@link EndpointProperty#MAX_CONNECTIONS_PER_ADDRESS}. */
    public void setMaxConnectionsPerAddress(String value) {
        set(EndpointProperty.MAX_CONNECTIONS_PER_ADDRESS, value);
    }

    /** See {@link EndpointProperty#MAX_CONNECTIONS_PER_PARTNER}. */
    public String getMaxConnectionsPerPartner() {
        return get(EndpointProperty.MAX_CONNECTIONS_PER_PARTNER);
    }

    /** See {@link EndpointProperty#MAX_CONNECTIONS_PER_PARTNER}. */
    public void setMaxConnectionsPerPartner(String value) {
        set(EndpointProperty.MAX_CONNECTIONS_PER_PARTNER, value);
    }

    /** See {@link EndpointProperty#MAX_COMMAND_RATE}. */
    public String getMaxCommandRate() {
        return get(EndpointProperty.MAX_COMMAND_RATE);
    }

    /** See {@link EndpointProperty#MAX_COMMAND_RATE}. */
    public void setMaxCommandRate(String value) {
        set(EndpointProperty.MAX_COMMAND_RATE, value);
    }

    /** See {@link EndpointProperty#IDLE_TIMEOUT}. */
    public String getIdleTimeout() {
        return get(EndpointProperty.IDLE_TIMEOUT);
    }

    /** See {@link EndpointProperty#IDLE_TIMEOUT}. */
    public void setIdleTimeout(String value) {
        set(EndpointProperty.IDLE_TIMEOUT, value);
    }

    /** See {@link EndpointProperty#DATA_TIMEOUT}. */
    public String getDataTimeout() {
        return get(EndpointProperty.DATA_TIMEOUT);
    }

    /** See {@link EndpointProperty#DATA_TIMEOUT}. */
    public void setDataTimeout(String value) {
        set(EndpointProperty.DATA_TIMEOUT, value);
    }

    /** See {@link EndpointProperty#SPOOL_DIRECTORY}. */
    public String getSpoolDirectory() {
        return get(EndpointProperty.SPOOL_DIRECTORY);
    }

    /** See {@link EndpointProperty#SPOOL_DIRECTORY}. */
    public void setSpoolDirectory(String value) {
        set(EndpointProperty.SPOOL_DIRECTORY, value);
    }

    /** See {@link EndpointProperty#MAX_SPOOL_SPACE}. */
    public String getMaxSpoolSpace() {
        return get(EndpointProperty.MAX_SPOOL_SPACE);
    }

    /** See {@link EndpointProperty#MAX_SPOOL_SPACE}. */
    public void setMaxSpoolSpace(String value) {
        set(EndpointProperty.MAX_SPOOL_SPACE, value);
    }

    /** See {@link EndpointProperty#DIRECTORY}. */
    public String getDirectory() {
        return get(EndpointProperty.DIRECTORY);
    }

    /** See {@link EndpointProperty#DIRECTORY}. */
    public void setDirectory(String value) {
        set(EndpointProperty.DIRECTORY, value);
    }

    /** See {@link EndpointProperty#MAX_FILE_SIZE}. */
    public String getMaxFileSize() {
        return get(EndpointProperty.MAX_FILE_SIZE);
    }

    /** See {@link EndpointProperty#MAX_FILE_SIZE}. */
    public void setMaxFileSize(String value) {
        set(EndpointProperty.MAX_FILE_SIZE, value);
    }

    /** See {@link EndpointProperty#ACKNOWLEDGEMENT}. */
    public String getAcknowledgement() {
        return get(EndpointProperty.ACKNOWLEDGEMENT);
    }

    /** See {@link EndpointProperty#ACKNOWLEDGEMENT}. */
    public void setAcknowledgement(String value) {
        set(EndpointProperty.ACKNOWLEDGEMENT, value);
    }

    /** See {@link EndpointProperty#DUPLICATES}. */
    public String getDuplicates() {
        return get(EndpointProperty.DUPLICATES);
    }

    /** See {@link EndpointProperty#DUPLICATES}. */
    public void setDuplicates(String value) {
        set(EndpointProperty.DUPLICATES, value);
    }

    /** See {@link EndpointProperty#DUPLICATE_WINDOW}. */
    public String getDuplicateWindow() {
        return get(EndpointProperty.DUPLICATE_WINDOW);
    }

    /** See {@link EndpointProperty#DUPLICATE_WINDOW}. */
    public void setDuplicateWindow(String value) {
        set(EndpointProperty.DUPLICATE_WINDOW, value);
    }

    /** See {@link EndpointProperty#TEMPORARY_PREFIXES}. */
    public String getTemporaryPrefixes() {
        return get(EndpointProperty.TEMPORARY_PREFIXES);
    }

    /** See {@link EndpointProperty#TEMPORARY_PREFIXES}. */
    public void setTemporaryPrefixes(String value) {
        set(EndpointProperty.TEMPORARY_PREFIXES, value);
    }

    /** See {@link EndpointProperty#TEMPORARY_SUFFIXES}. */
    public String getTemporarySuffixes() {
        return get(EndpointProperty.TEMPORARY_SUFFIXES);
    }

    /** See {@link EndpointProperty#TEMPORARY_SUFFIXES}. */
    public void setTemporarySuffixes(String value) {
        set(EndpointProperty.TEMPORARY_SUFFIXES, value);
    }

    /** See {@link EndpointProperty#PARTIAL_KEPT}. */
    public String getPartialKept() {
        return get(EndpointProperty.PARTIAL_KEPT);
    }

    /** See {@link EndpointProperty#PARTIAL_KEPT}. */
    public void setPartialKept(String value) {
        set(EndpointProperty.PARTIAL_KEPT, value);
    }

    /** See {@link EndpointProperty#MAX_CONCURRENCY}. */
    public String getMaxConcurrency() {
        return get(EndpointProperty.MAX_CONCURRENCY);
    }

    /** See {@link EndpointProperty#MAX_CONCURRENCY}. */
    public void setMaxConcurrency(String value) {
        set(EndpointProperty.MAX_CONCURRENCY, value);
    }

    /** See {@link EndpointProperty#DELIVERY_TIMEOUT}. */
    public String getDeliveryTimeout() {
        return get(EndpointProperty.DELIVERY_TIMEOUT);
    }

    /** See {@link EndpointProperty#DELIVERY_TIMEOUT}. */
    public void setDeliveryTimeout(String value) {
        set(EndpointProperty.DELIVERY_TIMEOUT, value);
    }

    /** See {@link EndpointProperty#MAX_ATTEMPTS}. */
    public String getMaxAttempts() {
        return get(EndpointProperty.MAX_ATTEMPTS);
    }

    /** See {@link EndpointProperty#MAX_ATTEMPTS}. */
    public void setMaxAttempts(String value) {
        set(EndpointProperty.MAX_ATTEMPTS, value);
    }

    /** See {@link EndpointProperty#RETRY_DELAY}. */
    public String getRetryDelay() {
        return get(EndpointProperty.RETRY_DELAY);
    }

    /** See {@link EndpointProperty#RETRY_DELAY}. */
    public void setRetryDelay(String value) {
        set(EndpointProperty.RETRY_DELAY, value);
    }

    /** See {@link EndpointProperty#RETRY_DELAY_MAX}. */
    public String getRetryDelayMax() {
        return get(EndpointProperty.RETRY_DELAY_MAX);
    }

    /** See {@link EndpointProperty#RETRY_DELAY_MAX}. */
    public void setRetryDelayMax(String value) {
        set(EndpointProperty.RETRY_DELAY_MAX, value);
    }

    /** See {@link EndpointProperty#DEAD_LETTER_DIRECTORY}. */
    public String getDeadLetterDirectory() {
        return get(EndpointProperty.DEAD_LETTER_DIRECTORY);
    }

    /** See {@link EndpointProperty#DEAD_LETTER_DIRECTORY}. */
    public void setDeadLetterDirectory(String value) {
        set(EndpointProperty.DEAD_LETTER_DIRECTORY, value);
    }

    /** See {@link EndpointProperty#STOP_TIMEOUT}. */
    public String getStopTimeout() {
        return get(EndpointProperty.STOP_TIMEOUT);
    }

    /** See {@link EndpointProperty#STOP_TIMEOUT}. */
    public void setStopTimeout(String value) {
        set(EndpointProperty.STOP_TIMEOUT, value);
    }
}
