package org.ftpra.arquillian.kill;

/** Ends the build. It prints as the result alone, so that this is the last line before Maven's summary here too. */
final class Disagreement extends RuntimeException {

    private static final long serialVersionUID = 1;

    Disagreement(String line) {
        super(line, null, false, false);
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
