package org.ftpra.sample.web;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.ftpra.sample.pushed.Door;
import org.ftpra.sample.pushed.Push;
import org.ftpra.sample.pushed.PushedRow;
import org.ftpra.sample.pushed.PushedRows;
import org.ftpra.sample.pushed.Reply;

/** What partners have pushed: GET answers the port, for each upload the partner's reply and its row, and the paths in all rows. */
@WebServlet("/api/pushed")
public class PushedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Door door = new Door();

    @EJB
    private transient PushedRows rows;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            rows.prepare();
            List<Reply> replies = door.replies();
            List<PushedRow> inTheDatabase = rows.rows();
            JsonAnswer.write(response, PushedJson.of(door.port(), Push.of(replies, inTheDatabase), inTheDatabase));
        } catch (EJBException failure) {
            Problem.of(failure).answer(response);
        }
    }
}
