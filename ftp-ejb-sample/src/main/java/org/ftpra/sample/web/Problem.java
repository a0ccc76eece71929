package org.ftpra.sample.web;

import jakarta.ejb.EJBException;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.ftpra.api.FtpException;

/** A failure as the browser gets it: an HTTP status, plain words, and what the FTP server said. */
record Problem(int status, String title, String kind, FtpException cause) {

    private static final Map<Class<? extends FtpException>, Problem> KINDS = Map.of(
            FtpException.NotFound.class, of(404, "There is no such file on the FTP server."),
            FtpException.AccessDenied.class, of(403, "The FTP server does not allow this."),
            FtpException.Refused.class, of(409, "The FTP server refused."),
            FtpException.InvalidArgument.class, of(400, "This cannot be asked of an FTP server."),
            FtpException.ConnectionLost.class, of(502, "The FTP server cannot be reached, or the connection broke."),
            FtpException.Insecure.class, of(502, "No safe connection to the FTP server."),
            FtpException.TransferIncomplete.class, of(502, "The transfer was cut short."),
            FtpException.TimedOut.class, of(504, "The FTP server did not answer in time."));

    static Problem of(FtpException failure) {
        Problem kind = KINDS.get(failure.getClass());
        return new Problem(kind.status, kind.title, failure.getClass().getSimpleName(), failure);
    }

    static Problem of(RequestRefused refused) {
        return of(refused.status(), refused.getMessage());
    }

    /** What a bean threw, or the container when it ended the bean's transaction; the server's log has the reason. */
    static Problem of(EJBException failure) {
        return new Problem(
                HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                "The application server could not do it, or not end the transaction as decided. Its log says why.",
                failure.getClass().getSimpleName(),
                null);
    }

    private static Problem of(int status, String title) {
        return new Problem(status, title, "RequestRefused", null);
    }

    void answer(HttpServletResponse response) throws IOException {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("status", status)
                .add("title", title)
                .add("kind", kind);
        if (cause != null) {
            json.add("detail", String.valueOf(cause.getMessage()));
            addReply(json);
        }
        response.setStatus(status);
        JsonAnswer.write(response, json.build());
    }

    private void addReply(JsonObjectBuilder json) {
        if (cause.replyCode() != 0) {
            json.add("command", String.valueOf(cause.command()))
                    .add("replyCode", cause.replyCode())
                    .add("replyText", String.valueOf(cause.replyText()));
        }
    }
}
