package org.ftpra.adapter.listener;

import java.nio.file.Path;
import org.ftpra.api.FtpPartner;

/**
 * An upload that is whole, and durable on the local disk.
 *
 * @param path where the partner put it
 * @param content where it lies
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal digits
 * @param partner who uploaded it
 */
record Received(String path, Path content, long size, String sha256, FtpPartner partner) {

    /** The same, after its content was moved there. */
    Received at(Path other) {
        return new Received(path, other, size, sha256, partner);
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return "'" + path + "' of " + partner.name();
    }
}
