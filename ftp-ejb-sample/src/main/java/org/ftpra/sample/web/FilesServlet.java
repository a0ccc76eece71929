package org.ftpra.sample.web;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.ftpra.api.FtpException;
import org.ftpra.api.FtpFile;
import org.ftpra.api.FtpTransfer;
import org.ftpra.sample.files.RemoteFiles;

/** The FTP server's directory over HTTP: list, look, get, put, delete. Bytes pass through; none are kept. */
@WebServlet("/api/files/*")
public class FilesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient RemoteFiles files;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            answer(request, response);
        } catch (FtpException failure) {
            answer(Problem.of(failure), response, failure);
        } catch (RequestRefused refused) {
            answer(Problem.of(refused), response, refused);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getMethod()) {
            case "GET" -> get(FileRequest.of(request), response);
            case "HEAD" -> describe(FileRequest.of(request), response);
            case "PUT" -> put(FileRequest.ofChange(request), request, response);
            case "DELETE" -> delete(FileRequest.ofChange(request), response);
            default ->
                throw new RequestRefused(
                        HttpServletResponse.SC_METHOD_NOT_ALLOWED, "A file can be got, put and deleted.");
        }
    }

    private void get(FileRequest wanted, HttpServletResponse response) throws IOException {
        if (wanted.name().isEmpty()) {
            JsonAnswer.write(response, FileJson.of(files.list(wanted.route())));
            return;
        }
        describe(wanted, response);
        files.retrieve(wanted.route(), wanted.fileName(), response.getOutputStream());
    }

    private void describe(FileRequest wanted, HttpServletResponse response) {
        FtpFile file = files.find(wanted.route(), wanted.fileName()).orElseThrow(FilesServlet::notThere);
        response.setContentType("application/octet-stream");
        response.setHeader("Content-Disposition", Attachment.disposition(file.name()));
        response.setHeader("Cache-Control", "no-store");
        if (file.size() >= 0) {
            response.setContentLengthLong(file.size());
        }
    }

    private void put(FileRequest wanted, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("*".equals(request.getHeader("If-None-Match"))) {
            refuseIfThere(wanted);
        }
        FtpTransfer stored = files.store(wanted.route(), wanted.fileName(), request.getInputStream());
        JsonAnswer.write(response, FileJson.of(stored));
    }

    private void refuseIfThere(FileRequest wanted) {
        Optional<FtpFile> there = files.find(wanted.route(), wanted.fileName());
        if (there.isPresent()) {
            throw new RequestRefused(
                    HttpServletResponse.SC_PRECONDITION_FAILED, "A file of this name is on the FTP server already.");
        }
    }

    private void delete(FileRequest wanted, HttpServletResponse response) {
        files.delete(wanted.route(), wanted.fileName());
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** Says what is wrong; once bytes are under way only a broken connection says that they are not all. */
    private static void answer(Problem problem, HttpServletResponse response, RuntimeException cause)
            throws IOException {
        if (response.isCommitted()) {
            throw new IOException("The answer was cut short", cause);
        }
        response.reset();
        problem.answer(response);
    }

    private static RequestRefused notThere() {
        return new RequestRefused(HttpServletResponse.SC_NOT_FOUND, "There is no such file on the FTP server.");
    }
}
