package org.ftpra.arquillian.tomee;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The sample, over HTTP.
 *
 * @param address of its page
 */
record Sample(URI address) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern PORT = Pattern.compile("\"port\":(\\d+)");
    private static final String EJB_JAR = "WEB-INF/ejb-jar.xml";

    /** Its WAR as it is released, but for TomEE's names of the resources. */
    static void write(Path released, Path file) throws IOException {
        WebArchive archive = ShrinkWrap.create(ZipImporter.class)
                .importFrom(released.toFile())
                .as(WebArchive.class);
        String ejbJar =
                new String(archive.delete(EJB_JAR).getAsset().openStream().readAllBytes());
        archive.add(new StringAsset(ejbJar.replace("<lookup-name>", "<lookup-name>openejb:Resource/")), EJB_JAR)
                .as(ZipExporter.class)
                .exportTo(file.toFile(), true);
    }

    /** Stores a file through the factory of passive mode. */
    HttpResponse<String> store(String name, String content) throws IOException, InterruptedException {
        return send("api/files/" + name, "PUT", BodyPublishers.ofString(content));
    }

    /** Puts a file into the inbox. */
    HttpResponse<String> sendToInbox(String name, String content) throws IOException, InterruptedException {
        return send("api/intake?name=" + name, "POST", BodyPublishers.ofString(content));
    }

    /** Where partners upload. */
    int port() throws IOException, InterruptedException {
        String answer = send("api/pushed", "GET", BodyPublishers.noBody()).body();
        return PORT.matcher(answer)
                .results()
                .map(MatchResult::group)
                .map(found -> Integer.valueOf(found.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(answer));
    }

    private HttpResponse<String> send(String path, String method, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("X-Ftp-Sample", "test")
                .method(method, body)
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
