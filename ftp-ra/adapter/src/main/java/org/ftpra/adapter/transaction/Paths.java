package org.ftpra.adapter.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.session.FtpSession;

/** Paths in the one form in which they can be compared: absolute where the server tells its directory, without detours. */
public final class Paths {

    private Paths() {}

    /**
     * The path as it is compared.
     *
     * @throws FtpFailure if it goes up by {@code ..}, which a link may make lead anywhere, or names one of our hidden files
     */
    public static String canonical(FtpSession session, String path) throws FtpFailure {
        Optional<String> home = path.startsWith("/") ? Optional.of("") : session.home();
        String whole = home.map(start -> start + "/" + path).orElse(path);
        List<String> names = new ArrayList<>();
        for (String name : whole.split("/")) {
            if (!name.isEmpty() && !name.equals(".")) {
                names.add(checked(name, path));
            }
        }
        return (home.isPresent() ? "/" : "") + String.join("/", names);
    }

    private static String checked(String name, String path) throws FtpFailure {
        if (name.equals("..")) {
            throw FtpFailure.of(
                    Kind.INVALID_ARGUMENT,
                    "path '" + path + "' has a '..' in it, which cannot be followed in a transaction");
        }
        if (HiddenNames.isHidden(name)) {
            throw FtpFailure.of(
                    Kind.INVALID_ARGUMENT,
                    "path '" + path + "': names like '" + name + "' are the resource adapter's own");
        }
        return name;
    }

    /** The directory it is in; empty for the current one. */
    public static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash == 0 ? "/" : path.substring(0, Math.max(slash, 0));
    }

    /** The last part. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path of what has this name in a directory; the directory may be empty (the current one), or end with a slash. */
    public static String child(String directory, String name) {
        return directory.isEmpty() || directory.endsWith("/") ? directory + name : directory + "/" + name;
    }

    static boolean isBelow(String path, String directory) {
        return path.startsWith(child(directory, "")) && path.length() > directory.length();
    }

    /** The same place below another directory. */
    static String moved(String path, String from, String to) {
        return to + path.substring(from.length());
    }
}
