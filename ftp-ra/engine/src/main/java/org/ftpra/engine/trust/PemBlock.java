package org.ftpra.engine.trust;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between BEGIN and END (RFC 7468). Text around blocks is passed over, as OpenSSL writes some.
 *
 * @param label such as {@code CERTIFICATE}
 * @param body Base64 with line ends, and perhaps the header lines of RFC 1421
 */
record PemBlock(String label, String body) {

    static final String BEGIN = "-----BEGIN ";

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (?<label>[^-\r\n]+)-----(?<body>[^-]*(?:-[^-]+)*?)-----END \\k<label>-----");

    /** All blocks of a file; one that has no end is an error, since the file was cut. */
    static List<PemBlock> of(ConfiguredFile file, byte[] content) throws TrustFailure {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        List<PemBlock> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            blocks.add(new PemBlock(block.group("label"), block.group("body")));
        }
        if (blocks.size() != text.split(Pattern.quote(BEGIN), -1).length - 1) {
            throw file.unusable("has a '" + BEGIN.strip() + "' without its END: it is cut or half-written");
        }
        return blocks;
    }

    byte[] der(ConfiguredFile file) throws TrustFailure {
        try {
            return Base64.getMimeDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            throw file.unusable("has a " + label + " that is not in Base64", e);
        }
    }

    boolean isCertificate() {
        return label.equals("CERTIFICATE") || label.equals("X509 CERTIFICATE");
    }

    boolean isPrivateKey() {
        return label.endsWith("PRIVATE KEY");
    }
}
