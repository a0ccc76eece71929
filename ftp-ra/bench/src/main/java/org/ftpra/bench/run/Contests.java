package org.ftpra.bench.run;

import java.util.List;
import java.util.Optional;

/** How each kind of contender is run, and which are missing. */
final class Contests {

    private final Contest java;
    private final Contest curl = new ProgramContest(new Curl());
    private final Contest lftp = new ProgramContest(new Lftp());

    Contests(List<String> javaCommand) {
        java = new JavaContest(javaCommand);
    }

    Contest of(Contender contender) {
        return switch (contender.kind()) {
            case JAVA -> java;
            case CURL -> curl;
            case LFTP -> lftp;
        };
    }

    /** Why it cannot take part, if so. */
    static Optional<String> missing(Contender contender) {
        return switch (contender.kind()) {
            case JAVA -> missingClass(contender.factory());
            case CURL -> missingProgram("curl");
            case LFTP -> missingProgram("lftp");
        };
    }

    private static Optional<String> missingProgram(String name) {
        String said = Machine.said(name, "--version");
        return said.equals("not installed") ? Optional.of(said) : Optional.empty();
    }

    private static Optional<String> missingClass(String factory) {
        try {
            Class.forName(factory, false, Contests.class.getClassLoader());
            return Optional.empty();
        } catch (ClassNotFoundException absent) {
            return Optional.of("not built; build with -Ppeers");
        }
    }
}
