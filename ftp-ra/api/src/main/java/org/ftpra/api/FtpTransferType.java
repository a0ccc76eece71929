package org.ftpra.api;

/** How the bytes of a file are represented on the data channel (RFC 959 section 3.1.1). */
public enum FtpTransferType {
    /** TYPE I: the bytes as they are. The default. */
    BINARY,
    /** TYPE A: text with CR LF line ends on the data channel, LF on ours; any other byte as it is. */
    ASCII,
    /** TYPE E: the bytes as they are; the server represents them in EBCDIC. */
    EBCDIC
}
