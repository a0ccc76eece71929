package org.ftpra.engine.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.ftpra.engine.control.FtpFailure;

/**
 * The second part of a file, from an offset on. A server that forgets the offset sends the beginning again: if all comes, its
 * size shows that; if not, what came may be kept only if it is not the beginning.
 */
record ResumedPart(FileChannel file, long offset) {

    /** How much is compared. */
    private static final int COMPARED = 64 * 1024;

    TransferResult receive(DownloadStream download) throws FtpFailure {
        try {
            return LocalFiles.receive(download, file);
        } catch (FtpFailure e) {
            boolean interrupted = Thread.interrupted(); // else the file could not be used
            keepWhatIsNew(e);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            throw e;
        }
    }

    private void keepWhatIsNew(FtpFailure failure) {
        try {
            if (isBeginning()) {
                file.truncate(offset);
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private boolean isBeginning() throws IOException {
        int length = (int) Math.min(COMPARED, Math.min(offset, file.size() - offset));
        return bytes(0, length).equals(bytes(offset, length));
    }

    private ByteBuffer bytes(long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
            continue;
        }
        return bytes.flip();
    }
}
