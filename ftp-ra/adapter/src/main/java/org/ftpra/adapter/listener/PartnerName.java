package org.ftpra.adapter.listener;

import java.security.Principal;
import java.util.Optional;

/**
 * A partner by its name, which may be the name of a directory. Immutable.
 *
 * @param getName the name
 */
record PartnerName(String getName) implements Principal {

    /** What a name must be, to be read after "expected". */
    static final String EXPECTED =
            "a name of 1 to 64 characters, without blanks around it, '/', '\\' and control characters, and not"
                    + " '.' or '..'";

    private static final int LONGEST = 64;

    /** Nothing of what cannot be one: the library takes both slashes for what separates directories. */
    static Optional<PartnerName> parse(String text) {
        boolean good = !text.isEmpty()
                && text.length() <= LONGEST
                && text.equals(text.strip())
                && text.chars().noneMatch(each -> each == '/' || each == '\\' || Character.isISOControl(each));
        return good && !text.equals(".") && !text.equals("..") ? Optional.of(new PartnerName(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return getName;
    }
}
