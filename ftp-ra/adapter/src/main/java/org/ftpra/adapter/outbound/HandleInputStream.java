package org.ftpra.adapter.outbound;

import java.io.InputStream;
import org.ftpra.engine.transfer.DownloadStream;

/** The download that an application reads. Not thread-safe, but for what {@link OpenTransfer} guards. */
final class HandleInputStream extends InputStream {

    private final OpenTransfer transfer;
    private final DownloadStream download;

    HandleInputStream(OpenTransfer transfer, DownloadStream download) {
        this.transfer = transfer;
        this.download = download;
    }

    @Override
    public int read() {
        return transfer.step(() -> download.read());
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        return transfer.step(() -> download.read(target, offset, length));
    }

    @Override
    public int available() {
        return transfer.step(download::available);
    }

    @Override
    public void close() {
        transfer.giveUp("this stream was closed");
    }
}
