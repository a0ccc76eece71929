package org.ftpra.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sample answers to decisions about branches that its page would not send. */
@ExtendWith(RunningDemo.class)
class BranchesOverHttpIT {

    private static final Pattern NODE = Pattern.compile("belongs to node (\\w{8})");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private DemoServers servers;

    @BeforeEach
    void take(DemoServers running) {
        servers = running;
    }

    @ParameterizedTest
    @ValueSource(strings = {"retry", "commit", "rollBack", "forget"})
    void askTheAdapterWhichKnowsNoSuchBranch(String decision) throws IOException, InterruptedException {
        HttpResponse<String> answer = decide(node(), decision, "1");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("no branch in doubt has the id 'aaaaaaaaaaaaaaaa'");
    }

    @ParameterizedTest
    @CsvSource({"delete, 1, 400", "getBranches, 1, 400", "commit, , 403"})
    void areRefusedWhenTheyAreNoneOrFromAForeignPage(String decision, String header, int status)
            throws IOException, InterruptedException {
        assertThat(decide(node(), decision, header).statusCode()).isEqualTo(status);
    }

    @Test
    void areRefusedForAnUnknownNode() throws IOException, InterruptedException {
        HttpResponse<String> answer = decide("*", "commit", "1");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("no journal here belongs to the node '*'");
    }

    @Test
    void areNoMatterOfAGet() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(to("?node=" + node() + "&id=aaaaaaaaaaaaaaaa&decision=commit"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"journals\":1", "\"branches\":[");
    }

    private HttpResponse<String> decide(String node, String decision, String header)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = to("?node=" + node + "&id=aaaaaaaaaaaaaaaa&decision=" + decision);
        if (header != null) {
            request.header("X-Ftp-Sample", header);
        }
        return send(request.POST(BodyPublishers.noBody()));
    }

    private String node() throws IOException {
        Matcher opened = NODE.matcher(Files.readString(servers.serverLog()));
        assertThat(opened.find()).isTrue();
        return opened.group(1);
    }

    private HttpRequest.Builder to(String query) {
        return HttpRequest.newBuilder(URI.create(servers.page() + "api/branches" + query));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
