package org.ftpra.sample.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The headers that make a browser save a file, whatever is in it (RFC 6266, RFC 8187). */
final class Attachment {

    private Attachment() {}

    static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
