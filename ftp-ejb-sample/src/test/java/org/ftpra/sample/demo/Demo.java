package org.ftpra.sample.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Shows the resource adapter at work: starts the servers, goes a round on each connection factory, and stays up until Ctrl-C,
 * or ends by itself with {@code -Ddemo.once=true}. It fails, and the build with it, when anything was not right.
 */
public final class Demo {

    private final DemoSettings settings;
    private final PrintStream out;
    private final AtomicBoolean stopping = new AtomicBoolean();

    Demo(DemoSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /**
     * Runs it.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) throws InterruptedException {
        Demo demo = new Demo(DemoSettings.fromBuild("demo"), System.out);
        demo.run(Boolean.getBoolean("demo.once"));
    }

    void run(boolean once) throws InterruptedException {
        out.println();
        out.println("FTP resource adapter: the demo");
        try (DemoServers servers = DemoServers.startFtp(settings)) {
            startPayaraMicro(servers);
            new SampleRounds(servers.page(), servers.ftpFiles(), servers.inbox()).go(out);
            out.println();
            out.println("All rounds were right.");
            if (!once) {
                stayUp(servers);
            }
        }
        out.println("All servers are stopped.");
    }

    private void startPayaraMicro(DemoServers servers) {
        say(
                "FTP server",
                "ftp://demo:demo@" + DemoFtpServer.HOST + ":" + servers.ftp().port() + " (Apache FtpServer)");
        say("its files", servers.ftpFiles());
        say("its inbox", servers.inbox());
        say("its record", settings.place().commandLog());
        say("Payara Micro", "starting with ftp-ra.rar, ftp-ejb-sample.war and its pools ...");
        Instant begun = Instant.now();
        servers.startPayaraMicro();
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        say("", String.format(Locale.ROOT, "ready after %.1f s", seconds));
        say("its log", settings.serverLog());
    }

    private void stayUp(DemoServers servers) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopping.set(true), "demo-stopping"));
        out.println();
        out.println("The page: " + servers.page());
        out.println("Drop a file on it, or send one to the inbox by any FTP client, such as");
        out.println("curl -T FILE ftp://demo:demo@" + DemoFtpServer.HOST + ":"
                + servers.ftp().port() + "/inbox/");
        out.println("or push one to the bean's own port, and see the reply:");
        out.println("curl -v -T FILE ftp://" + Partners.NAME + ":" + Partners.NAME + "@127.0.0.1:"
                + new SampleClient(servers.page()).pushed().getInt("port") + "/");
        out.println("Ctrl-C ends the demo.");
        out.println();
        servers.onExit().join();
        if (!stopping.get()) {
            throw new DemoFailure("Payara Micro ended by itself. Its log: " + settings.serverLog());
        }
        Thread.currentThread().join();
    }

    private void say(String what, Object text) {
        out.printf("  %-13s %s%n", what, text);
    }
}
