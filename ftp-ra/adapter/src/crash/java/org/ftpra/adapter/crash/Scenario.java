package org.ftpra.adapter.crash;

import java.util.Map;
import org.ftpra.api.FtpConnection;

/** What a transaction does to a directory: what is there before, what after its commit, and the calls between. */
enum Scenario {
    STORE(Map.of(), Map.of("a", "new")) {
        @Override
        void act(FtpConnection connection, String directory, Points points) {
            store(connection, directory, "a", points);
        }
    },
    REPLACE(Map.of("a", "old"), Map.of("a", "new")) {
        @Override
        void act(FtpConnection connection, String directory, Points points) {
            store(connection, directory, "a", points);
        }
    },
    DELETE(Map.of("a", "old"), Map.of()) {
        @Override
        void act(FtpConnection connection, String directory, Points points) {
            connection.delete(directory + "/a");
        }
    },
    RENAME(Map.of("a", "old"), Map.of("b", "old a")) {
        @Override
        void act(FtpConnection connection, String directory, Points points) {
            connection.rename(directory + "/a", directory + "/b");
        }
    },
    TWO_FILES(Map.of(), Map.of("a", "new", "b", "new")) {
        @Override
        void act(FtpConnection connection, String directory, Points points) {
            store(connection, directory, "a", points);
            store(connection, directory, "b", points);
        }
    },
    /** One of each. */
    MIXED(Map.of("a", "old", "b", "old", "c", "old"), Map.of("a", "new", "d", "new", "e", "old b")) {
        @Override
        void act(FtpConnection connection, String directory, Points points) {
            store(connection, directory, "a", points);
            store(connection, directory, "d", points);
            connection.rename(directory + "/b", directory + "/e");
            connection.delete(directory + "/c");
        }
    };

    private final Files before;
    private final Files after;

    /** Versions by name; of a renamed file, with the name it had. */
    Scenario(Map<String, String> before, Map<String, String> after) {
        this.before = Files.of(before);
        this.after = Files.of(after);
    }

    Files before() {
        return before;
    }

    Files after() {
        return after;
    }

    abstract void act(FtpConnection connection, String directory, Points points);

    private static void store(FtpConnection connection, String directory, String name, Points points) {
        connection.store(directory + "/" + name, Content.stream(Content.of(name, "new"), points));
    }
}
