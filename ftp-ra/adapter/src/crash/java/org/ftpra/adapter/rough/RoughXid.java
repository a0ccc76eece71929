package org.ftpra.adapter.rough;

import java.io.Serializable;
import java.util.HexFormat;
import javax.transaction.xa.Xid;

/** A copy of a transaction manager's. */
record RoughXid(int getFormatId, String global, String branch) implements Xid, Serializable {

    static RoughXid of(Xid xid) {
        return new RoughXid(
                xid.getFormatId(),
                HexFormat.of().formatHex(xid.getGlobalTransactionId()),
                HexFormat.of().formatHex(xid.getBranchQualifier()));
    }

    @Override
    public byte[] getGlobalTransactionId() {
        return HexFormat.of().parseHex(global);
    }

    @Override
    public byte[] getBranchQualifier() {
        return HexFormat.of().parseHex(branch);
    }

    String fileName() {
        return Integer.toHexString(hashCode());
    }
}
