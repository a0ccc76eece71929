package org.ftpra.sample.web;

import jakarta.ejb.EJB;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.ftpra.api.FtpException;
import org.ftpra.api.FtpFile;
import org.ftpra.sample.files.OrderFailed;
import org.ftpra.sample.files.Orders;
import org.ftpra.sample.files.RemoteFiles;
import org.ftpra.sample.files.Route;

/** Orders over HTTP: POST makes one, GET answers both sides and whether they agree. */
@WebServlet("/api/orders")
public class OrdersServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String PREFIX = "order-";

    @EJB
    private transient Orders orders;

    @EJB
    private transient RemoteFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            orders.prepare();
            JsonAnswer.write(response, bothSides());
        } catch (FtpException failure) {
            Problem.of(failure).answer(response);
        }
    }

    /** A page of another origin cannot set the header. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader("X-Ftp-Sample") == null) {
            Problem.of(new RequestRefused(HttpServletResponse.SC_FORBIDDEN, "Only the page may order."))
                    .answer(response);
            return;
        }
        try {
            orders.prepare();
            order(Boolean.parseBoolean(request.getParameter("fail")), response);
        } catch (FtpException failure) {
            Problem.of(failure).answer(response);
        }
    }

    private void order(boolean fail, HttpServletResponse response) throws IOException {
        String file = PREFIX + UUID.randomUUID() + ".txt";
        boolean committed = committed(file, fail);
        JsonAnswer.write(
                response,
                Json.createObjectBuilder()
                        .add("file", file)
                        .add("committed", committed)
                        .build());
    }

    private boolean committed(String file, boolean fail) {
        try {
            orders.order(file, fail);
            return true;
        } catch (OrderFailed asTold) {
            return false;
        }
    }

    private JsonObject bothSides() {
        List<String> rows = orders.rows();
        List<String> stored = files.list(Route.PASSIVE).stream()
                .map(FtpFile::name)
                .filter(name -> name.startsWith(PREFIX))
                .toList();
        return Json.createObjectBuilder()
                .add("rows", Json.createArrayBuilder(rows))
                .add("files", Json.createArrayBuilder(stored))
                .add("agree", rows.equals(stored))
                .build();
    }
}
