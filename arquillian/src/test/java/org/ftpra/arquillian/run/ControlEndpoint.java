package org.ftpra.arquillian.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * Lets the tests inside the app server work with the FTP servers outside of it, over HTTP on the loopback address:
 * {@code GET /vsftpd/commands} answers the recorded commands, one a line; {@code GET /applications/deploy/inbound.war} deploys an
 * archive. Each request is a fresh look or a completed deed.
 */
final class ControlEndpoint implements AutoCloseable {

    private final ControlCalls calls;
    private final Applications applications;
    private final HttpServer http;

    ControlEndpoint(FtpServersOfTheRun servers, Applications applications) {
        calls = new ControlCalls(servers);
        this.applications = applications;
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        http.createContext("/", this::answer);
        http.start();
    }

    String address() {
        return "http://" + http.getAddress().getHostString() + ":"
                + http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        try {
            send(exchange, 200, answer(path));
        } catch (RuntimeException failure) {
            send(exchange, 500, failure.toString());
        }
    }

    private String answer(String[] path) {
        return path[1].equals("applications") ? applications.answer(path[2], path[3]) : calls.answer(path[1], path[2]);
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
