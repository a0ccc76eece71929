package org.ftpra.sample.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ftpra.sample.branches.BranchInDoubt;
import org.ftpra.sample.branches.Decision;
import org.ftpra.sample.branches.Journals;

/** Branches in doubt over HTTP: GET lists them, POST with {@code node}, {@code id} and {@code decision} decides on one. */
@WebServlet("/api/branches")
public class BranchesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Journals journals = new Journals();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonAnswer.write(response, list());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            FileRequest.refuseForeign(request);
            decide(request);
            JsonAnswer.write(response, list());
        } catch (RequestRefused refused) {
            Problem.of(refused).answer(response);
        }
    }

    private void decide(HttpServletRequest request) {
        Decision decision = Decision.named(request.getParameter("decision"))
                .orElseThrow(() -> new RequestRefused(
                        HttpServletResponse.SC_BAD_REQUEST,
                        "The decision is not one of retry, commit, rollBack, forget."));
        try {
            journals.tell(request.getParameter("node"), request.getParameter("id"), decision);
        } catch (IllegalStateException notDone) {
            throw new RequestRefused(HttpServletResponse.SC_CONFLICT, notDone.getMessage());
        }
    }

    private JsonObject list() {
        JsonArrayBuilder branches = Json.createArrayBuilder();
        journals.branches().forEach(branch -> branches.add(json(branch)));
        return Json.createObjectBuilder()
                .add("journals", journals.count())
                .add("branches", branches)
                .build();
    }

    private static JsonObject json(BranchInDoubt branch) {
        return Json.createObjectBuilder()
                .add("node", branch.node())
                .add("id", branch.id())
                .add("xid", branch.xid())
                .add("server", branch.server())
                .add("user", branch.user())
                .add("state", branch.state())
                .add("since", branch.since())
                .add("changes", Json.createArrayBuilder(branch.changes()))
                .add("evidence", branch.evidence())
                .build();
    }
}
