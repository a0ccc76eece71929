package org.ftpra.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.ClientTls;
import org.ftpra.engine.scripted.Resources;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.scripted.ServerTls;
import org.ftpra.engine.transfer.FileTransfers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A TLS handshake that the server does not answer is ended at once by an interrupt, on either channel. */
@Timeout(60)
class InterruptedHandshakeTest {

    private final Resources before = Resources.now();
    private final ScriptedServer server = new ScriptedServer().tls(new ServerTls());
    private final Client client = new Client(server)
            .limit(Duration.ofMinutes(5))
            .tls(ClientTls.ofTheTests().settings());
    private final CompletableFuture<Void> begun = new CompletableFuture<>();

    @AfterEach
    void nothingIsLeft() {
        server.close();
        before.awaitNothingElse();
    }

    @Test
    void onTheControlChannel() throws Exception {
        server.on("AUTH", conversation -> {
            conversation.say("234 begin");
            conversation.hearsMore(Duration.ofSeconds(30));
            begun.complete(null);
            conversation.awaitClientGone();
        });

        FtpFailure failure = interrupted(() -> failureOf(client::open));

        assertThat(failure).hasMessageContaining("interrupted").hasMessageContaining("control channel to 127.0.0.1");
    }

    @Test
    void onADataChannel() throws Exception {
        server.on("RETR", conversation -> {
            conversation.say("150 here it comes");
            conversation.data().getInputStream().read();
            begun.complete(null);
            conversation.awaitClientGone();
        });
        FtpSession session = client.open();

        FtpFailure failure = interrupted(
                () -> failureOf(() -> new FileTransfers(session).retrieve("name", new ByteArrayOutputStream())));

        assertThat(failure).hasMessageContaining("interrupted").hasMessageContaining("data channel");
        assertThat(session.state()).isEqualTo(SessionState.BROKEN);
        session.cut();
    }

    private FtpFailure interrupted(Supplier<FtpFailure> call) throws Exception {
        CompletableFuture<FtpFailure> failed = new CompletableFuture<>();
        Thread thread = new Thread(() -> failed.complete(call.get()));
        thread.start();
        begun.get(30, TimeUnit.SECONDS);
        thread.interrupt();
        FtpFailure failure = failed.get(10, TimeUnit.SECONDS);
        thread.join();
        return failure;
    }
}
