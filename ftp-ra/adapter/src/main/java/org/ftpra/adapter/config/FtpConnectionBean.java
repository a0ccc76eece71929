package org.ftpra.adapter.config;

/**
 * The properties of {@link FtpProperty} that connection factories and activations have in common, as a JavaBean.
 * Thread-safe: guarded by itself.
 *
 * @param <S> what the properties become
 */
public abstract class FtpConnectionBean<S> extends PropertiesBean<FtpProperty, S> {

    private static final long serialVersionUID = 1L;

    /** With all defaults. */
    protected FtpConnectionBean() {
        super(FtpProperty.class);
    }

    /** Where it leads; no secret. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + getServerName() + ":" + getPortNumber() + "]";
    }

    /** See {@link FtpProperty#SERVER_NAME}. */
    public String getServerName() {
        return get(FtpProperty.SERVER_NAME);
    }

    /** See {@link FtpProperty#SERVER_NAME}. */
    public void setServerName(String value) {
        set(FtpProperty.SERVER_NAME, value);
    }

    /** See {@link FtpProperty#PORT_NUMBER}. */
    public String getPortNumber() {
        return get(FtpProperty.PORT_NUMBER);
    }

    /** See {@link FtpProperty#PORT_NUMBER}. */
    public void setPortNumber(String value) {
        set(FtpProperty.PORT_NUMBER, value);
    }

    /** See {@link FtpProperty#USER_NAME}. */
    public String getUserName() {
        return get(FtpProperty.USER_NAME);
    }

    /** See {@link FtpProperty#USER_NAME}. */
    public void setUserName(String value) {
        set(FtpProperty.USER_NAME, value);
    }

    /** See {@link FtpProperty#PASSWORD}. */
    public String getPassword() {
        return get(FtpProperty.PASSWORD);
    }

    /** See {@link FtpProperty#PASSWORD}. */
    public void setPassword(String value) {
        set(FtpProperty.PASSWORD, value);
    }

    /** See {@link FtpProperty#ACCOUNT}. */
    public String getAccount() {
        return get(FtpProperty.ACCOUNT);
    }

    /** See {@link FtpProperty#ACCOUNT}. */
    public void setAccount(String value) {
        set(FtpProperty.ACCOUNT, value);
    }

    /** See {@link FtpProperty#SECURITY}. */
    public String getSecurity() {
        return get(FtpProperty.SECURITY);
    }

    /** See {@link FtpProperty#SECURITY}. */
    public void setSecurity(String value) {
        set(FtpProperty.SECURITY, value);
    }

    /** See {@link FtpProperty#DATA_CHANNEL_MODE}. */
    public String getDataChannelMode() {
        return get(FtpProperty.DATA_CHANNEL_MODE);
    }

    /** See {@link FtpProperty#DATA_CHANNEL_MODE}. */
    public void setDataChannelMode(String value) {
        set(FtpProperty.DATA_CHANNEL_MODE, value);
    }

    /** See {@link FtpProperty#CONNECT_TIMEOUT}. */
    public String getConnectTimeout() {
        return get(FtpProperty.CONNECT_TIMEOUT);
    }

    /** See {@link FtpProperty#CONNECT_TIMEOUT}. */
    public void setConnectTimeout(String value) {
        set(FtpProperty.CONNECT_TIMEOUT, value);
    }

    /** See {@link FtpProperty#REPLY_TIMEOUT}. */
    public String getReplyTimeout() {
        return get(FtpProperty.REPLY_TIMEOUT);
    }

    /** See {@link FtpProperty#REPLY_TIMEOUT}. */
    public void setReplyTimeout(String value) {
        set(FtpProperty.REPLY_TIMEOUT, value);
    }

    /** See {@link FtpProperty#DATA_TIMEOUT}. */
    public String getDataTimeout() {
        return get(FtpProperty.DATA_TIMEOUT);
    }

    /** See {@link FtpProperty#DATA_TIMEOUT}. */
    public void setDataTimeout(String value) {
        set(FtpProperty.DATA_TIMEOUT, value);
    }

    /** See {@link FtpProperty#ABORT_TIMEOUT}. */
    public String getAbortTimeout() {
        return get(FtpProperty.ABORT_TIMEOUT);
    }

    /** See {@link FtpProperty#ABORT_TIMEOUT}. */
    public void setAbortTimeout(String value) {
        set(FtpProperty.ABORT_TIMEOUT, value);
    }

    /** See {@link FtpProperty#CHARSET}. */
    public String getCharset() {
        return get(FtpProperty.CHARSET);
    }

    /** See {@link FtpProperty#CHARSET}. */
    public void setCharset(String value) {
        set(FtpProperty.CHARSET, value);
    }

    /** See {@link FtpProperty#UTF8_NEGOTIATION}. */
    public String getUtf8Negotiation() {
        return get(FtpProperty.UTF8_NEGOTIATION);
    }

    /** See {@link FtpProperty#UTF8_NEGOTIATION}. */
    public void setUtf8Negotiation(String value) {
        set(FtpProperty.UTF8_NEGOTIATION, value);
    }

    /** See {@link FtpProperty#TRANSFER_TYPE}. */
    public String getTransferType() {
        return get(FtpProperty.TRANSFER_TYPE);
    }

    /** See {@link FtpProperty#TRANSFER_TYPE}. */
    public void setTransferType(String value) {
        set(FtpProperty.TRANSFER_TYPE, value);
    }

    /** See {@link FtpProperty#HOME_DIRECTORY}. */
    public String getHomeDirectory() {
        return get(FtpProperty.HOME_DIRECTORY);
    }

    /** See {@link FtpProperty#HOME_DIRECTORY}. */
    public void setHomeDirectory(String value) {
        set(FtpProperty.HOME_DIRECTORY, value);
    }

    /** See {@link FtpProperty#LOGIN_COMMANDS}. */
    public String getLoginCommands() {
        return get(FtpProperty.LOGIN_COMMANDS);
    }

    /** See {@link FtpProperty#LOGIN_COMMANDS}. */
    public void setLoginCommands(String value) {
        set(FtpProperty.LOGIN_COMMANDS, value);
    }

    /** See {@link FtpProperty#NOOP_INTERVAL}. */
    public String getNoopInterval() {
        return get(FtpProperty.NOOP_INTERVAL);
    }

    /** See {@link FtpProperty#NOOP_INTERVAL}. */
    public void setNoopInterval(String value) {
        set(FtpProperty.NOOP_INTERVAL, value);
    }

    /** See {@link FtpProperty#VERIFY_SIZE}. */
    public String getVerifySize() {
        return get(FtpProperty.VERIFY_SIZE);
    }

    /** See {@link FtpProperty#VERIFY_SIZE}. */
    public void setVerifySize(String value) {
        set(FtpProperty.VERIFY_SIZE, value);
    }

    /** See {@link FtpProperty#VERIFY_CONTENT}. */
    public String getVerifyContent() {
        return get(FtpProperty.VERIFY_CONTENT);
    }

    /** See {@link FtpProperty#VERIFY_CONTENT}. */
    public void setVerifyContent(String value) {
        set(FtpProperty.VERIFY_CONTENT, value);
    }

    /** See {@link FtpProperty#EXTENDED_COMMANDS}. */
    public String getExtendedCommands() {
        return get(FtpProperty.EXTENDED_COMMANDS);
    }

    /** See {@link FtpProperty#EXTENDED_COMMANDS}. */
    public void setExtendedCommands(String value) {
        set(FtpProperty.EXTENDED_COMMANDS, value);
    }

    /** See {@link FtpProperty#TRY_TIMEOUT}. */
    public String getTryTimeout() {
        return get(FtpProperty.TRY_TIMEOUT);
    }

    /** See {@link FtpProperty#TRY_TIMEOUT}. */
    public void setTryTimeout(String value) {
        set(FtpProperty.TRY_TIMEOUT, value);
    }

    /** See {@link FtpProperty#COMMANDS_TOGETHER}. */
    public String getCommandsTogether() {
        return get(FtpProperty.COMMANDS_TOGETHER);
    }

    /** See {@link FtpProperty#COMMANDS_TOGETHER}. */
    public void setCommandsTogether(String value) {
        set(FtpProperty.COMMANDS_TOGETHER, value);
    }

    /** See {@link FtpProperty#TLS_PROTOCOLS}. */
    public String getTlsProtocols() {
        return get(FtpProperty.TLS_PROTOCOLS);
    }

    /** See {@link FtpProperty#TLS_PROTOCOLS}. */
    public void setTlsProtocols(String value) {
        set(FtpProperty.TLS_PROTOCOLS, value);
    }

    /** See {@link FtpProperty#TLS_SESSION_REUSE}. */
    public String getTlsSessionReuse() {
        return get(FtpProperty.TLS_SESSION_REUSE);
    }

    /** See {@link FtpProperty#TLS_SESSION_REUSE}. */
    public void setTlsSessionReuse(String value) {
        set(FtpProperty.TLS_SESSION_REUSE, value);
    }

    /** See {@link FtpProperty#VERIFY_HOST_NAME}. */
    public String getVerifyHostName() {
        return get(FtpProperty.VERIFY_HOST_NAME);
    }

    /** See {@link FtpProperty#VERIFY_HOST_NAME}. */
    public void setVerifyHostName(String value) {
        set(FtpProperty.VERIFY_HOST_NAME, value);
    }

    /** See {@link FtpProperty#DATA_CHANNEL_PROTECTION}. */
    public String getDataChannelProtection() {
        return get(FtpProperty.DATA_CHANNEL_PROTECTION);
    }

    /** See {@link FtpProperty#DATA_CHANNEL_PROTECTION}. */
    public void setDataChannelProtection(String value) {
        set(FtpProperty.DATA_CHANNEL_PROTECTION, value);
    }

    /** See {@link FtpProperty#CLEAR_CONTROL_CHANNEL}. */
    public String getClearControlChannel() {
        return get(FtpProperty.CLEAR_CONTROL_CHANNEL);
    }

    /** See {@link FtpProperty#CLEAR_CONTROL_CHANNEL}. */
    public void setClearControlChannel(String value) {
        set(FtpProperty.CLEAR_CONTROL_CHANNEL, value);
    }

    /** See {@link FtpProperty#REQUIRE_CLOSE_NOTIFY}. */
    public String getRequireCloseNotify() {
        return get(FtpProperty.REQUIRE_CLOSE_NOTIFY);
    }

    /** See {@link FtpProperty#REQUIRE_CLOSE_NOTIFY}. */
    public void setRequireCloseNotify(String value) {
        set(FtpProperty.REQUIRE_CLOSE_NOTIFY, value);
    }

    /** See {@link FtpProperty#PASSWORD_FILE}. */
    public String getPasswordFile() {
        return get(FtpProperty.PASSWORD_FILE);
    }

    /** See {@link FtpProperty#PASSWORD_FILE}. */
    public void setPasswordFile(String value) {
        set(FtpProperty.PASSWORD_FILE, value);
    }

    /** See {@link FtpProperty#TRUST_STORE}. */
    public String getTrustStore() {
        return get(FtpProperty.TRUST_STORE);
    }

    /** See {@link FtpProperty#TRUST_STORE}. */
    public void setTrustStore(String value) {
        set(FtpProperty.TRUST_STORE, value);
    }

    /** See {@link FtpProperty#TRUST_STORE_PASSWORD}. */
    public String getTrustStorePassword() {
        return get(FtpProperty.TRUST_STORE_PASSWORD);
    }

    /** See {@link FtpProperty#TRUST_STORE_PASSWORD}. */
    public void setTrustStorePassword(String value) {
        set(FtpProperty.TRUST_STORE_PASSWORD, value);
    }

    /** See {@link FtpProperty#TRUST_STORE_PASSWORD_FILE}. */
    public String getTrustStorePasswordFile() {
        return get(FtpProperty.TRUST_STORE_PASSWORD_FILE);
    }

    /** See {@link FtpProperty#TRUST_STORE_PASSWORD_FILE}. */
    public void setTrustStorePasswordFile(String value) {
        set(FtpProperty.TRUST_STORE_PASSWORD_FILE, value);
    }

    /** See {@link FtpProperty#KEY_STORE}. */
    public String getKeyStore() {
        return get(FtpProperty.KEY_STORE);
    }

    /** See {@link FtpProperty#KEY_STORE}. */
    public void setKeyStore(String value) {
        set(FtpProperty.KEY_STORE, value);
    }

    /** See {@link FtpProperty#KEY_STORE_PASSWORD}. */
    public String getKeyStorePassword() {
        return get(FtpProperty.KEY_STORE_PASSWORD);
    }

    /** See {@link FtpProperty#KEY_STORE_PASSWORD}. */
    public void setKeyStorePassword(String value) {
        set(FtpProperty.KEY_STORE_PASSWORD, value);
    }

    /** See {@link FtpProperty#KEY_STORE_PASSWORD_FILE}. */
    public String getKeyStorePasswordFile() {
        return get(FtpProperty.KEY_STORE_PASSWORD_FILE);
    }

    /** See {@link FtpProperty#KEY_STORE_PASSWORD_FILE}. */
    public void setKeyStorePasswordFile(String value) {
        set(FtpProperty.KEY_STORE_PASSWORD_FILE, value);
    }

    /** See {@link FtpProperty#SERVER_CERTIFICATE_PINS}. */
    public String getServerCertificatePins() {
        return get(FtpProperty.SERVER_CERTIFICATE_PINS);
    }

    /** See {@link FtpProperty#SERVER_CERTIFICATE_PINS}. */
    public void setServerCertificatePins(String value) {
        set(FtpProperty.SERVER_CERTIFICATE_PINS, value);
    }

    /** See {@link FtpProperty#LOGIN_WAIT_TIMEOUT}. */
    public String getLoginWaitTimeout() {
        return get(FtpProperty.LOGIN_WAIT_TIMEOUT);
    }

    /** See {@link FtpProperty#LOGIN_WAIT_TIMEOUT}. */
    public void setLoginWaitTimeout(String value) {
        set(FtpProperty.LOGIN_WAIT_TIMEOUT, value);
    }

    /** See {@link FtpProperty#BANDWIDTH_LIMIT}. */
    public String getBandwidthLimit() {
        return get(FtpProperty.BANDWIDTH_LIMIT);
    }

    /** See {@link FtpProperty#BANDWIDTH_LIMIT}. */
    public void setBandwidthLimit(String value) {
        set(FtpProperty.BANDWIDTH_LIMIT, value);
    }

    /** See {@link FtpProperty#PASSIVE_ADDRESS_POLICY}. */
    public String getPassiveAddressPolicy() {
        return get(FtpProperty.PASSIVE_ADDRESS_POLICY);
    }

    /** See {@link FtpProperty#PASSIVE_ADDRESS_POLICY}. */
    public void setPassiveAddressPolicy(String value) {
        set(FtpProperty.PASSIVE_ADDRESS_POLICY, value);
    }

    /** See {@link FtpProperty#PASSIVE_ALLOWED_NETWORKS}. */
    public String getPassiveAllowedNetworks() {
        return get(FtpProperty.PASSIVE_ALLOWED_NETWORKS);
    }

    /** See {@link FtpProperty#PASSIVE_ALLOWED_NETWORKS}. */
    public void setPassiveAllowedNetworks(String value) {
        set(FtpProperty.PASSIVE_ALLOWED_NETWORKS, value);
    }

    /** See {@link FtpProperty#PASSIVE_ADDRESS_MAP}. */
    public String getPassiveAddressMap() {
        return get(FtpProperty.PASSIVE_ADDRESS_MAP);
    }

    /** See {@link FtpProperty#PASSIVE_ADDRESS_MAP}. */
    public void setPassiveAddressMap(String value) {
        set(FtpProperty.PASSIVE_ADDRESS_MAP, value);
    }

    /** See {@link FtpProperty#ACTIVE_BIND_ADDRESS}. */
    public String getActiveBindAddress() {
        return get(FtpProperty.ACTIVE_BIND_ADDRESS);
    }

    /** See {@link FtpProperty#ACTIVE_BIND_ADDRESS}. */
    public void setActiveBindAddress(String value) {
        set(FtpProperty.ACTIVE_BIND_ADDRESS, value);
    }

    /** See {@link FtpProperty#ACTIVE_EXTERNAL_ADDRESS}. */
    public String getActiveExternalAddress() {
        return get(FtpProperty.ACTIVE_EXTERNAL_ADDRESS);
    }

    /** See {@link FtpProperty#ACTIVE_EXTERNAL_ADDRESS}. */
    public void setActiveExternalAddress(String value) {
        set(FtpProperty.ACTIVE_EXTERNAL_ADDRESS, value);
    }

    /** See {@link FtpProperty#ACTIVE_PORT_RANGE}. */
    public String getActivePortRange() {
        return get(FtpProperty.ACTIVE_PORT_RANGE);
    }

    /** See {@link FtpProperty#ACTIVE_PORT_RANGE}. */
    public void setActivePortRange(String value) {
        set(FtpProperty.ACTIVE_PORT_RANGE, value);
    }

    /** See {@link FtpProperty#PROXY_TYPE}. */
    public String getProxyType() {
        return get(FtpProperty.PROXY_TYPE);
    }

    /** See {@link FtpProperty#PROXY_TYPE}. */
    public void setProxyType(String value) {
        set(FtpProperty.PROXY_TYPE, value);
    }

    /** See {@link FtpProperty#PROXY_HOST}. */
    public String getProxyHost() {
        return get(FtpProperty.PROXY_HOST);
    }

    /** See {@link FtpProperty#PROXY_HOST}. */
    public void setProxyHost(String value) {
        set(FtpProperty.PROXY_HOST, value);
    }

    /** See {@link FtpProperty#PROXY_PORT}. */
    public String getProxyPort() {
        return get(FtpProperty.PROXY_PORT);
    }

    /** See {@link FtpProperty#PROXY_PORT}. */
    public void setProxyPort(String value) {
        set(FtpProperty.PROXY_PORT, value);
    }

    /** See {@link FtpProperty#PROXY_USER_NAME}. */
    public String getProxyUserName() {
        return get(FtpProperty.PROXY_USER_NAME);
    }

    /** See {@link FtpProperty#PROXY_USER_NAME}. */
    public void setProxyUserName(String value) {
        set(FtpProperty.PROXY_USER_NAME, value);
    }

    /** See {@link FtpProperty#PROXY_PASSWORD}. */
    public String getProxyPassword() {
        return get(FtpProperty.PROXY_PASSWORD);
    }

    /** See {@link FtpProperty#PROXY_PASSWORD}. */
    public void setProxyPassword(String value) {
        set(FtpProperty.PROXY_PASSWORD, value);
    }

    /** See {@link FtpProperty#ZERO_COPY}. */
    public String getZeroCopy() {
        return get(FtpProperty.ZERO_COPY);
    }

    /** See {@link FtpProperty#ZERO_COPY}. */
    public void setZeroCopy(String value) {
        set(FtpProperty.ZERO_COPY, value);
    }

    /** See {@link FtpProperty#COMMIT_COMPLETION}. */
    public String getCommitCompletion() {
        return get(FtpProperty.COMMIT_COMPLETION);
    }

    /** See {@link FtpProperty#COMMIT_COMPLETION}. */
    public void setCommitCompletion(String value) {
        set(FtpProperty.COMMIT_COMPLETION, value);
    }

    /** See {@link FtpProperty#COMMIT_WAIT}. */
    public String getCommitWait() {
        return get(FtpProperty.COMMIT_WAIT);
    }

    /** See {@link FtpProperty#COMMIT_WAIT}. */
    public void setCommitWait(String value) {
        set(FtpProperty.COMMIT_WAIT, value);
    }

    /** See {@link FtpProperty#HEURISTIC_AFTER}. */
    public String getHeuristicAfter() {
        return get(FtpProperty.HEURISTIC_AFTER);
    }

    /** See {@link FtpProperty#HEURISTIC_AFTER}. */
    public void setHeuristicAfter(String value) {
        set(FtpProperty.HEURISTIC_AFTER, value);
    }
}
