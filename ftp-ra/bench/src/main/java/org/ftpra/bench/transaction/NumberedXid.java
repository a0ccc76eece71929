package org.ftpra.bench.transaction;

import java.nio.ByteBuffer;
import javax.transaction.xa.Xid;

/** The name of a branch, unlike all others of this process. */
record NumberedXid(int number) implements Xid {

    private static final int FORMAT = 0x42454e43;

    @Override
    public int getFormatId() {
        return FORMAT;
    }

    @Override
    public byte[] getGlobalTransactionId() {
        return ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                .putLong(ProcessHandle.current().pid())
                .putInt(number)
                .array();
    }

    @Override
    public byte[] getBranchQualifier() {
        return new byte[] {1};
    }
}
