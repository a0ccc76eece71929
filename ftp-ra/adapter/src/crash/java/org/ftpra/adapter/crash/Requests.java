package org.ftpra.adapter.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** What the killing JVM asks of one that is to die: lines of words on its standard input, each answered by a line. */
final class Requests {

    private Requests() {}

    /** Until there are no more; then this JVM ends at once, as it does at its other points. */
    static void answer(PrintStream answers, Function<String[], String> answer) throws IOException {
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            answers.println(answer.apply(line.split("\t")));
            answers.flush();
        }
        Runtime.getRuntime().halt(0);
    }
}
