package org.ftpra.sample.web;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.ftpra.api.FtpException;
import org.ftpra.sample.intake.Deliveries;
import org.ftpra.sample.intake.Inbox;
import org.ftpra.sample.intake.IntakeRows;

/**
 * The inbox over HTTP: GET answers both sides, POST stores the body in the inbox as {@code name}, DELETE deletes what was
 * received.
 */
@WebServlet("/api/intake")
public class IntakeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Inbox inbox;

    @EJB
    private transient IntakeRows rows;

    @Inject
    private transient Deliveries deliveries;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            JsonAnswer.write(response, answer(request));
        } catch (FtpException failure) {
            Problem.of(failure).answer(response);
        } catch (EJBException failure) {
            Problem.of(failure).answer(response);
        } catch (RequestRefused refused) {
            Problem.of(refused).answer(response);
        }
    }

    private JsonObject answer(HttpServletRequest request) throws IOException {
        if (request.getMethod().equals("GET")) {
            return bothSides();
        }
        FileRequest.refuseForeign(request);
        return switch (request.getMethod()) {
            case "POST" -> FileJson.of(inbox.send(nameIn(request), request.getInputStream()));
            case "DELETE" -> clear();
            default ->
                throw new RequestRefused(
                        HttpServletResponse.SC_METHOD_NOT_ALLOWED, "The inbox can be looked at, sent to and cleared.");
        };
    }

    private JsonObject clear() {
        rows.prepare();
        inbox.clear();
        deliveries.clear();
        return bothSides();
    }

    private JsonObject bothSides() {
        rows.prepare();
        return IntakeJson.of(inbox.intake());
    }

    private static String nameIn(HttpServletRequest request) {
        return FileRequest.checkedName(
                Optional.ofNullable(request.getParameter("name")).orElse(""));
    }
}
