package org.ftpra.bench.camel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** From the server to a local directory, one poll, until so many files have come. */
final class DownloadRoute extends RouteBuilder {

    private static final long PATIENCE_S = 300;
    private static final String ONE_POLL =
            "&noop=true&idempotent=false&initialDelay=0&delay=600000&repeatCount=1&bridgeErrorHandler=true";

    private final String source;
    private final Path target;
    private final CountDownLatch left;
    private volatile Exception failure;

    DownloadRoute(String source, Path target, int files) {
        this.source = source;
        this.target = target;
        this.left = new CountDownLatch(files);
    }

    @Override
    public void configure() {
        onException(Exception.class).handled(true).process(this::failed);
        from(source + ONE_POLL).routeId(id()).to("file:" + target).process(exchange -> left.countDown());
    }

    private void failed(Exchange exchange) {
        failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        while (left.getCount() > 0) {
            left.countDown();
        }
    }

    void run(CamelContext context) throws Exception {
        context.addRoutes(this);
        boolean done = left.await(PATIENCE_S, TimeUnit.SECONDS);
        if (failure != null) {
            throw failure;
        }
        if (!done) {
            throw new IOException(left.getCount() + " files have not come");
        }
        context.getRouteController().stopRoute(id());
    }

    private String id() {
        return "download-" + System.identityHashCode(this);
    }
}
