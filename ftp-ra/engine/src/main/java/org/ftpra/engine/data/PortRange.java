package org.ftpra.engine.data;

/**
 * Ports from the first to the last.
 *
 * @param first 1 to 65535, or 0 for {@link #ANY}
 * @param last not less than the first
 */
public record PortRange(int first, int last) {

    /** Whatever the system gives. */
    public static final PortRange ANY = new PortRange(0, 0);

    int size() {
        return last - first + 1;
    }

    @Override
    public String toString() {
        return first + "-" + last;
    }
}
