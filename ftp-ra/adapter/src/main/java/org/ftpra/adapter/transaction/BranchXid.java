package org.ftpra.adapter.transaction;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.transaction.xa.Xid;

/**
 * The name of a branch (X/Open XA, section 4.2), of whatever transaction manager, kept bit by bit. Immutable; equal to
 * another with the same content.
 */
public final class BranchXid implements Xid {

    /** Of the branches that no transaction manager knows: local transactions, and stores outside of any. */
    static final int PRIVATE_FORMAT = 0x46545052;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 16;

    private final int formatId;
    private final byte[] global;
    private final byte[] branch;

    /** Of these parts. */
    public BranchXid(int formatId, byte[] global, byte[] branch) {
        this.formatId = formatId;
        this.global = global.clone();
        this.branch = branch.clone();
    }

    /** A copy of a transaction manager's. */
    public static BranchXid of(Xid xid) {
        return xid instanceof BranchXid own
                ? own
                : new BranchXid(xid.getFormatId(), xid.getGlobalTransactionId(), xid.getBranchQualifier());
    }

    /** One that nobody else has. */
    static BranchXid ofOurOwn() {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return new BranchXid(PRIVATE_FORMAT, random, new byte[0]);
    }

    boolean isOurOwn() {
        return formatId == PRIVATE_FORMAT && branch.length == 0;
    }

    /** A short name for it, for files and records: a whole xid would not fit into a file's name. */
    public BranchKey key() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(new byte[] {
                (byte) (formatId >>> 24), (byte) (formatId >>> 16), (byte) (formatId >>> 8), (byte) formatId
            });
            digest.update((byte) global.length);
            digest.update(global);
            return BranchKey.of(digest.digest(branch));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public int getFormatId() {
        return formatId;
    }

    @Override
    public byte[] getGlobalTransactionId() {
        return global.clone();
    }

    @Override
    public byte[] getBranchQualifier() {
        return branch.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BranchXid xid
                && formatId == xid.formatId
                && Arrays.equals(global, xid.global)
                && Arrays.equals(branch, xid.branch);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * formatId + Arrays.hashCode(global)) + Arrays.hashCode(branch);
    }

    @Override
    public String toString() {
        HexFormat hex = HexFormat.of();
        return formatId + ":" + hex.formatHex(global) + ":" + hex.formatHex(branch);
    }
}
