package org.ftpra.engine.servers;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

/** The pieces of DER (X.690) that a certificate is made of; the JDK reads certificates but has no public way to make one. */
final class Der {

    private static final DateTimeFormatter UTC_TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return tagged(0x30, parts);
    }

    static byte[] yes() {
        return tagged(0x01, new byte[] {(byte) 0xFF});
    }

    static byte[] integer(BigInteger value) {
        return tagged(0x02, value.toByteArray());
    }

    /** A bit string of whole bytes. */
    static byte[] bitString(byte[] bytes) {
        return tagged(0x03, new byte[] {0}, bytes);
    }

    static byte[] octetString(byte[] bytes) {
        return tagged(0x04, bytes);
    }

    static byte[] nothing() {
        return tagged(0x05);
    }

    /** An object identifier written with dots, such as {@code 2.5.29.17}. */
    static byte[] objectIdentifier(String dotted) {
        int[] arcs = Stream.of(dotted.split("\\.")).mapToInt(Integer::parseInt).toArray();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(40 * arcs[0] + arcs[1]);
        for (int i = 2; i < arcs.length; i++) {
            bytes.writeBytes(arc(arcs[i]));
        }
        return tagged(0x06, bytes.toByteArray());
    }

    /** A time before the year 2050, to the second. */
    static byte[] time(Instant time) {
        return tagged(0x17, UTC_TIME.format(time).getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] tagged(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        Stream.of(parts).forEach(content::writeBytes);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(tag);
        all.writeBytes(length(content.size()));
        all.writeBytes(content.toByteArray());
        return all.toByteArray();
    }

    private static byte[] length(int length) {
        if (length < 0x80) {
            return new byte[] {(byte) length};
        }
        byte[] digits = BigInteger.valueOf(length).toByteArray();
        int sign = digits[0] == 0 ? 1 : 0;
        byte[] all = new byte[digits.length - sign + 1];
        all[0] = (byte) (0x80 | digits.length - sign);
        System.arraycopy(digits, sign, all, 1, digits.length - sign);
        return all;
    }

    /** Seven bits a byte, the highest first; each byte but the last has its top bit set. */
    private static byte[] arc(int number) {
        int groups = number == 0 ? 1 : (38 - Integer.numberOfLeadingZeros(number)) / 7;
        byte[] bytes = new byte[groups];
        for (int i = 0; i < groups; i++) {
            int more = i < groups - 1 ? 0x80 : 0;
            bytes[i] = (byte) (number >> 7 * (groups - 1 - i) & 0x7F | more);
        }
        return bytes;
    }
}
