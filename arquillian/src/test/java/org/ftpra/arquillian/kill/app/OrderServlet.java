package org.ftpra.arquillian.kill.app;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;

/** Orders over HTTP: 200 committed, 409 rolled back as ordered, 500 anything else. */
@WebServlet("/orders")
public class OrderServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @EJB
    private transient OrderBean orders;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            response.getWriter().println(orders.rows());
        } catch (SQLException | RuntimeException failure) {
            fail(response, failure);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            orders.place(order(request));
            response.getWriter().println("committed");
        } catch (PlannedRollback rolledBack) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        } catch (SQLException | RuntimeException failure) {
            fail(response, failure);
        }
    }

    private static void fail(HttpServletResponse response, Exception failure) throws IOException {
        response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            response.getWriter().println(cause);
        }
    }

    private static Order order(HttpServletRequest request) throws IOException {
        return new Order(
                request.getHeader("id"),
                request.getHeader("kind"),
                request.getHeader("path"),
                request.getHeader("other-path"),
                request.getInputStream().readAllBytes(),
                request.getIntHeader("slowly"),
                Boolean.parseBoolean(request.getHeader("row-first")),
                Boolean.parseBoolean(request.getHeader("roll-back")));
    }
}
