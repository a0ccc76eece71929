package org.ftpra.adapter.partners;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ftpra.adapter.container.RunProperties;
import org.ftpra.adapter.listener.UploadClient;

/**
 * What the command line says, in system properties called {@code partners.} and the name.
 *
 * @param uploads how many there are
 * @param parallel how many partners upload at the same time
 * @param kills how often the endpoint's JVM is killed, spread over the uploads
 * @param cutPercent how many of a hundred attempts have a line that will be cut, if it lives until then
 * @param clients real ones that take part, each as one of the partners: {@code CURL}, {@code LFTP}, {@code NCFTP}, {@code PYTHON}
 * @param acknowledgement of the endpoint: {@code AFTER_COMMIT} or {@code AFTER_SPOOL}
 * @param plant what is spoiled before the count, to see it counted: {@code lost}, {@code doubled}; or empty
 * @param seed of all that is left to chance here
 * @param limit how long all of it may take
 * @param directory where everything is kept, under the build's output
 */
public record PartnerSettings(
        int uploads,
        int parallel,
        int kills,
        int cutPercent,
        List<UploadClient> clients,
        String acknowledgement,
        String plant,
        long seed,
        Duration limit,
        Path directory) {

    /** As the command line says. */
    public static PartnerSettings fromBuild() {
        RunProperties said = new RunProperties("partners");
        int uploads = said.number("uploads", 200);
        return new PartnerSettings(
                uploads,
                said.number("parallel", 8),
                said.number("kills", Math.max(1, uploads / 100)),
                said.number("cutPercent", 40),
                clients(said.text("clients", "")),
                said.text("acknowledgement", "AFTER_COMMIT"),
                said.text("plant", ""),
                said.number("seed", new Random().nextInt(1_000_000)),
                Duration.ofSeconds(said.number("limitSeconds", 3600)),
                said.directory());
    }

    private static List<UploadClient> clients(String names) {
        List<UploadClient> clients = Stream.of(names.split(","))
                .filter(name -> !name.isBlank())
                .map(UploadClient::valueOf)
                .toList();
        clients.stream().filter(client -> !client.isInstalled()).findFirst().ifPresent(missing -> {
            throw new IllegalArgumentException("partners.clients is '" + names + "'; " + missing + " is not installed");
        });
        return clients;
    }

    /** Whether a row must be there when 226 is seen. */
    boolean rowsComeFirst() {
        return acknowledgement.equals("AFTER_COMMIT");
    }
}
