package org.ftpra.sample.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.ftpra.sample.files.Route;

/** What a request on {@code /api/files} asks for, checked. */
record FileRequest(Route route, Optional<String> name) {

    private static final int LONGEST = 255;

    static FileRequest of(HttpServletRequest request) {
        String path = request.getPathInfo();
        boolean hasName = path != null && path.length() > 1;
        return new FileRequest(
                route(request.getParameter("route")),
                hasName ? Optional.of(checkedName(path.substring(1))) : Optional.empty());
    }

    /** As {@link #of}, for a request that changes something. */
    static FileRequest ofChange(HttpServletRequest request) {
        refuseForeign(request);
        return of(request);
    }

    /** Only a page of this application can send its header. */
    static void refuseForeign(HttpServletRequest request) {
        if (request.getHeader("X-Ftp-Sample") == null) {
            throw new RequestRefused(
                    HttpServletResponse.SC_FORBIDDEN, "A change needs the header X-Ftp-Sample, which this page sends.");
        }
    }

    String fileName() {
        return name.orElseThrow(() -> new RequestRefused(
                HttpServletResponse.SC_METHOD_NOT_ALLOWED, "This works on a file, and no file is named."));
    }

    private static Route route(String parameter) {
        try {
            return parameter == null ? Route.PASSIVE : Route.valueOf(parameter.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new RequestRefused(
                    HttpServletResponse.SC_BAD_REQUEST, "The route is neither 'passive' nor 'active'.");
        }
    }

    static String checkedName(String name) {
        if (name.isBlank() || name.length() > LONGEST) {
            throw badName("A file name has 1 to " + LONGEST + " characters.");
        }
        if (name.equals(".") || name.equals("..") || name.chars().anyMatch(FileRequest::isForbidden)) {
            throw badName("A file name has no '/', no '\\', no control characters, and is not '.' or '..'.");
        }
        return name;
    }

    private static boolean isForbidden(int character) {
        return character == '/' || character == '\\' || Character.isISOControl(character);
    }

    private static RequestRefused badName(String rule) {
        return new RequestRefused(HttpServletResponse.SC_BAD_REQUEST, rule);
    }
}
