package org.ftpra.sample.web;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
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

/** Orders over HTTP: GET answers both sides and whether they agree, POST makes an order, DELETE deletes all. */
@WebServlet("/api/orders")
public class OrdersServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String PREFIX = "order-";

    @EJB
    private transient Orders orders;

    @EJB
    private transient RemoteFiles files;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            orders.prepare();
            JsonAnswer.write(response, answer(request));
        } catch (FtpException failure) {
            Problem.of(failure).answer(response);
        } catch (EJBException failure) {
            Problem.of(failure).answer(response);
        } catch (RequestRefused refused) {
            Problem.of(refused).answer(response);
        }
    }

    private JsonObject answer(HttpServletRequest request) {
        if (request.getMethod().equals("GET")) {
            return bothSides();
        }
        FileRequest.refuseForeign(request);
        return switch (request.getMethod()) {
            case "POST" -> order(Boolean.parseBoolean(request.getParameter("fail")));
            case "DELETE" -> clear();
            default ->
                throw new RequestRefused(
                        HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Orders can be made, looked at and deleted.");
        };
    }

    private JsonObject order(boolean fail) {
        String file = PREFIX + UUID.randomUUID() + ".txt";
        return Json.createObjectBuilder()
                .add("file", file)
                .add("committed", commits(file, fail))
                .build();
    }

    private boolean commits(String file, boolean fail) {
        try {
            orders.order(file, fail);
            return true;
        } catch (OrderFailed asTold) {
            return false;
        }
    }

    private JsonObject clear() {
        orders.clear();
        return bothSides();
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
