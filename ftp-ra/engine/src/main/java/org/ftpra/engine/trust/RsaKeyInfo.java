package org.ftpra.engine.trust;

import java.io.ByteArrayOutputStream;

/** Puts the envelope of PKCS#8 around an RSA key of PKCS#1: version, algorithm, octets (RFC 5958, section 2). For keys below 64 KiB. */
final class RsaKeyInfo {

    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;
    /** INTEGER 0; SEQUENCE of the object identifier 1.2.840.113549.1.1.1 and NULL. */
    private static final byte[] VERSION_AND_RSA = {
        2, 1, 0, 0x30, 13, 6, 9, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 1, 1, 5, 0
    };

    private RsaKeyInfo() {}

    static byte[] of(byte[] pkcs1) {
        ByteArrayOutputStream info = new ByteArrayOutputStream();
        info.writeBytes(VERSION_AND_RSA);
        info.writeBytes(tagged(OCTETS, pkcs1));
        return tagged(SEQUENCE, info.toByteArray());
    }

    private static byte[] tagged(int tag, byte[] content) {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        value.write(tag);
        value.writeBytes(length(content.length));
        value.writeBytes(content);
        return value.toByteArray();
    }

    /** The shortest form, as DER wants it. */
    private static byte[] length(int length) {
        if (length < 0x80) {
            return new byte[] {(byte) length};
        }
        return length < 0x100
                ? new byte[] {(byte) 0x81, (byte) length}
                : new byte[] {(byte) 0x82, (byte) (length >> 8), (byte) length};
    }
}
