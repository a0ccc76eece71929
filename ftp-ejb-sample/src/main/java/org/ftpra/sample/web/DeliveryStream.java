package org.ftpra.sample.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.ftpra.sample.intake.Deliveries;
import org.ftpra.sample.intake.Delivery;

/**
 * Deliveries as server-sent events: those that are kept, then each as it happens. Each page that watches has a thread, so that a
 * slow one delays nobody.
 */
@WebServlet(urlPatterns = "/api/intake/deliveries", asyncSupported = true)
public class DeliveryStream extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** After which an empty comment finds out whether the page is still there. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    @Inject
    private transient Deliveries deliveries;

    @Resource
    private transient ManagedExecutorService executor;

    private transient volatile boolean ended;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setContentType("text/event-stream");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        long known = lastEventId(request);
        AsyncContext page = request.startAsync();
        page.setTimeout(0);
        executor.execute(() -> follow(page, known));
    }

    @Override
    public void destroy() {
        ended = true;
    }

    private void follow(AsyncContext page, long known) {
        try {
            write(page.getResponse().getWriter(), known);
        } catch (IOException gone) {
            // The page asks again, if it is there.
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            page.complete();
        }
    }

    private void write(PrintWriter events, long known) throws InterruptedException {
        long last = known;
        events.print(": the deliveries\n\n");
        while (!events.checkError() && !ended) {
            for (Delivery delivery : deliveries.awaitAfter(last, QUIET)) {
                last = delivery.number();
                events.print("id: " + last + "\ndata: " + IntakeJson.of(delivery) + "\n\n");
            }
            events.print(":\n\n");
        }
    }

    /** What a browser has seen when it asks again after a break. */
    private static long lastEventId(HttpServletRequest request) {
        try {
            return Long.parseLong(request.getHeader("Last-Event-ID"));
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
