package org.ftpra.arquillian.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The launcher of the tests, asked from inside the app server. */
public final class Launcher {

    private Launcher() {}

    /** Its answer to a question of these words; an error in its words if it has none. */
    public static String ask(String... words) {
        try {
            URI uri = URI.create(System.getProperty("control.address") + "/" + String.join("/", words));
            HttpURLConnection http = (HttpURLConnection) uri.toURL().openConnection();
            return answer(http, http.getResponseCode() == HttpURLConnection.HTTP_OK);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String answer(HttpURLConnection http, boolean done) throws IOException {
        try (InputStream body = done ? http.getInputStream() : http.getErrorStream()) {
            String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            if (!done) {
                throw new IllegalStateException(text);
            }
            return text;
        }
    }
}
