package org.ftpra.sample.web;

/** A request that is not passed on to the FTP server, with the HTTP status to answer. */
final class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    RequestRefused(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
