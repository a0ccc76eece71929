package org.ftpra.adapter.outbound;

import jakarta.resource.spi.ManagedConnectionMetaData;

/** What a session is connected to (Connectors 2.1, section 6.5.5); kept, so that it needs no network. Immutable. */
final class FtpMetaData implements ManagedConnectionMetaData {

    private static final int NO_KNOWN_LIMIT = 0;

    private final String banner;
    private final String userName;

    FtpMetaData(String banner, String userName) {
        this.banner = banner;
        this.userName = userName;
    }

    @Override
    public String getEISProductName() {
        return "FTP";
    }

    /** FTP has no version command; the greeting is where servers name themselves. */
    @Override
    public String getEISProductVersion() {
        return banner;
    }

    @Override
    public int getMaxConnections() {
        return NO_KNOWN_LIMIT;
    }

    @Override
    public String getUserName() {
        return userName;
    }
}
