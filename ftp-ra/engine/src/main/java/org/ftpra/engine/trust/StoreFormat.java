package org.ftpra.engine.trust;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a store's first bytes say that it is. */
enum StoreFormat {
    /** RFC 7292: a sequence that begins with the version 3. */
    PKCS12,
    /** Java's own, of old. */
    JKS,
    /** Text with BEGIN and END (RFC 7468). */
    PEM,
    /** A certificate in DER, which a deployer may take for a store. */
    DER,
    /** Java's other one. */
    JCEKS,
    /** None of them. */
    UNKNOWN;

    private static final int SEQUENCE = 0x30;
    private static final int LONG_LENGTH = 0x80;
    private static final byte[] VERSION_3 = {2, 1, 3};

    static StoreFormat of(byte[] content) {
        if (beginsWith(content, 0xFE, 0xED, 0xFE, 0xED)) {
            return JKS;
        }
        if (beginsWith(content, 0xCE, 0xCE, 0xCE, 0xCE)) {
            return JCEKS;
        }
        return beginsWith(content, SEQUENCE) ? ofSequence(content) : ofText(content);
    }

    private static StoreFormat ofSequence(byte[] content) {
        int length = content.length > 1 ? Byte.toUnsignedInt(content[1]) : 0;
        int begin = 2 + Math.max(0, length - LONG_LENGTH);
        byte[] first = begin < content.length ? Arrays.copyOfRange(content, begin, begin + VERSION_3.length) : content;
        return Arrays.equals(first, VERSION_3) ? PKCS12 : DER;
    }

    private static StoreFormat ofText(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(PemBlock.BEGIN) ? PEM : UNKNOWN;
    }

    private static boolean beginsWith(byte[] content, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= content.length || Byte.toUnsignedInt(content[i]) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
