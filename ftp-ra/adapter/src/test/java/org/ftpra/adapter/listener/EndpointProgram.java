package org.ftpra.adapter.listener;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Runs an endpoint in the namespace in which it is started: arguments are its directory and its properties, {@code name=value}. Says
 * its port, then answers each line with the names in the rows, and ends with its input.
 */
final class EndpointProgram {

    private EndpointProgram() {}

    public static void main(String[] arguments) throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(Path.of(arguments[0]))) {
            Arrays.stream(arguments)
                    .skip(1)
                    .map(each -> each.split("=", 2))
                    .forEach(each -> door.with(each[0], each[1]));
            door.start();
            System.out.println(door.port());
            answer(door);
        }
        System.exit(0);
    }

    private static void answer(DoorUnderTest door) throws Exception {
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (requests.readLine() != null) {
            System.out.println(String.join("\t", door.rows()));
        }
    }
}
