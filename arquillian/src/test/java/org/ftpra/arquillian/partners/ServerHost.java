package org.ftpra.arquillian.partners;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ftpra.adapter.container.RunProperties;
import org.ftpra.adapter.partners.Entrance;
import org.ftpra.adapter.partners.Host;
import org.ftpra.adapter.partners.PartnerSettings;
import org.ftpra.adapter.partners.Place;
import org.ftpra.adapter.partners.UploadCheck.Row;
import org.ftpra.arquillian.kill.server.AppServer;
import org.ftpra.arquillian.kill.server.RunningServer;
import org.ftpra.arquillian.kill.server.Setting;

/** A real app server, with the database in its process. */
final class ServerHost implements Host {

    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final Setting setting;
    private final Receipts receipts;
    private final AppServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private int starts;
    private volatile RunningServer running;

    ServerHost(RunProperties said, PartnerSettings settings, Place place) {
        Path directory = settings.directory().resolve("server");
        this.receipts = Receipts.in(directory);
        // Nobody is there: recovery needs a pool of the adapter's, and that pool no FTP server.
        Setting.Account nobody = new Setting.Account("127.0.0.1", place.lastPort(), "nobody", "nobody");
        this.setting = new Setting(
                Path.of(said.text("parts", "")), directory, nobody, receipts.url(), "XATransaction", Map.of());
        Path war = setting.kept("uploads.war");
        String name = said.text("server", "payara-micro");
        this.server = AppServer.named(name, setting, besides(name, war));
        prepare(name.equals("wildfly") ? "java:/jdbc/orders" : "jdbc/orders", place, settings);
    }

    private static List<String> besides(String name, Path war) {
        return switch (name) {
            case "wildfly" ->
                List.of(
                        "/subsystem=ejb3:write-attribute(name=default-resource-adapter-name, value=ftp-ra)",
                        "deploy " + war);
            case "open-liberty" -> openLibertyElements(war);
            default -> List.of("deploy --name uploads --contextroot /uploads " + war);
        };
    }

    private static List<String> openLibertyElements(Path war) {
        Stream<String> application = Stream.of("<webApplication location=\"" + war + "\" contextRoot=\"/uploads\">"
                + "<classloader classProviderRef=\"ftp-ra\"/></webApplication>");
        Stream<String> beans = Stream.of(Entrance.values())
                .map(entrance -> "<activationSpec id=\"uploads/Uploaded" + entrance
                        + "\"><properties.ftp-ra.FtpUploadListener/></activationSpec>");
        return Stream.concat(application, beans).toList();
    }

    private void prepare(String database, Place place, PartnerSettings settings) {
        try {
            for (String name : List.of("tmp", "log")) {
                Files.createDirectories(setting.kept(name));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        receipts.create();
        UploadsArchive.write(setting.kept("uploads.war"), database, place, settings);
        server.prepare();
    }

    @Override
    public void start() {
        running = RunningServer.start(server, setting.kept("log/server-" + starts++ + ".log"));
    }

    @Override
    public boolean isAlive() {
        return running.isAlive();
    }

    @Override
    public void kill() {
        running.close();
    }

    @Override
    public void end() {
        running.end();
    }

    @Override
    public Optional<Boolean> hasRow(String name) {
        return count("?name=" + name).map(rows -> rows > 0);
    }

    @Override
    public Optional<Integer> rowCount() {
        return count("");
    }

    private Optional<Integer> count(String query) {
        URI rows = running.application().resolve("/uploads/rows" + query);
        HttpRequest request = HttpRequest.newBuilder(rows).timeout(ANSWER).build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return Optional.of(answer)
                    .filter(each -> each.statusCode() == 200)
                    .map(each -> Integer.valueOf(each.body().strip()));
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public List<Row> rows() {
        return receipts.rows();
    }

    @Override
    public void close() {
        if (running != null) {
            running.close();
        }
    }
}
