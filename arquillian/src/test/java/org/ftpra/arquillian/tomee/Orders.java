package org.ftpra.arquillian.tomee;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Orders to the application, each a row and a file.
 *
 * @param address the application's
 * @param directory where the files are to be, on the FTP server
 */
record Orders(URI address, String directory) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What it answers. */
    int place(String id) throws IOException, InterruptedException {
        return HTTP.send(order(id, Duration.ZERO), BodyHandlers.discarding()).statusCode();
    }

    /** One whose third participant takes that long to vote; nobody waits for the answer. */
    void begin(String id, Duration vote) {
        HTTP.sendAsync(order(id, vote), BodyHandlers.discarding());
    }

    private HttpRequest order(String id, Duration vote) {
        return HttpRequest.newBuilder(address)
                .header("id", id)
                .header("kind", "STORE")
                .header("path", directory + "/" + id)
                .header("slowly", Long.toString(vote.toMillis()))
                .header("row-first", "true")
                .header("roll-back", "false")
                .POST(BodyPublishers.ofString(id))
                .build();
    }
}
