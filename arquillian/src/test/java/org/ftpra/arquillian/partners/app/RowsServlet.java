package org.ftpra.arquillian.partners.app;

import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** How many committed rows there are, with the name in the query or of all names. */
@WebServlet("/rows")
public class RowsServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Resource(name = "jdbc/orders")
    private transient DataSource database;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT COUNT(*) FROM RECEIPT WHERE NAME = COALESCE(?, NAME)")) {
            query.setString(1, request.getParameter("name"));
            try (ResultSet count = query.executeQuery()) {
                count.next();
                response.getWriter().print(count.getInt(1));
            }
        } catch (SQLException away) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, away.toString());
        }
    }
}
