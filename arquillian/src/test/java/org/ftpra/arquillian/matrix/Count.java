package org.ftpra.arquillian.matrix;

/**
 * How many tests there are, and what became of them.
 *
 * @param tests all
 * @param failed failures and errors
 * @param skipped for a reason that the report gives
 */
record Count(int tests, int failed, int skipped) {

    static final Count NONE = new Count(0, 0, 0);

    Count plus(Count other) {
        return new Count(tests + other.tests, failed + other.failed, skipped + other.skipped);
    }

    /** As the page has it. */
    String cell() {
        if (tests == 0) {
            return "not run";
        }
        if (failed > 0) {
            return failed + " of " + tests + " failed";
        }
        return skipped == 0 ? Integer.toString(tests) : (tests - skipped) + ", " + skipped + " skipped";
    }
}
