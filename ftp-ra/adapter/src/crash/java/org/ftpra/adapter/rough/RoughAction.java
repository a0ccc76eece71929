package org.ftpra.adapter.rough;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import org.ftpra.api.FtpConnection;

/** What a commit has to do; done again, it does nothing. */
record RoughAction(Kind kind, String path, String other, byte[] content, boolean again) implements Serializable {

    enum Kind {
        PUBLISH,
        DELETE,
        RENAME
    }

    void perform(FtpConnection connection) {
        switch (kind) {
            case PUBLISH -> publish(connection);
            case DELETE -> deleteIfThere(connection, path);
            case RENAME -> move(connection);
        }
    }

    private void publish(FtpConnection connection) {
        boolean gone = connection.find(path).isEmpty();
        if (!gone) {
            move(connection);
        } else if (again && connection.find(other).isEmpty()) {
            connection.store(other, new ByteArrayInputStream(content));
        }
    }

    /** The old content is gone for a moment: not every server replaces what a file is renamed to. */
    private void move(FtpConnection connection) {
        if (connection.find(path).isPresent()) {
            deleteIfThere(connection, other);
            connection.rename(path, other);
        }
    }

    void undo(FtpConnection connection) {
        if (kind == Kind.PUBLISH) {
            deleteIfThere(connection, path);
        }
    }

    private static void deleteIfThere(FtpConnection connection, String path) {
        if (connection.find(path).isPresent()) {
            connection.delete(path);
        }
    }
}
