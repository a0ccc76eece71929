package org.ftpra.engine.listing;

import java.util.Optional;
import org.ftpra.engine.listing.ListingEntry.Type;

/**
 * Which names from a server are let in as they are: a name is hostile until it is checked. One that could lead elsewhere is
 * only shown, so that whoever can choose a name cannot keep others from listing the directory.
 */
final class EntryNames {

    private static final char SLASH_SHOWN = '\u2215';
    private static final char BACKSLASH_SHOWN = '\u29f5';
    private static final char DELETE = 0x7f;
    private static final char DELETE_SHOWN = '\u2421';
    /** Control pictures, in the order of the control characters. */
    private static final char FIRST_CONTROL_SHOWN = '\u2400';

    private static final char NOT_SHOWN = '\ufffd';

    private EntryNames() {}

    /** The entry as it may be given out; none for the directory itself and its parent. */
    static Optional<ListingEntry> admitted(ListingEntry entry) {
        String name = entry.name();
        if (name.equals(".") || name.equals("..")) {
            return Optional.empty();
        }
        return Optional.of(isUsable(name) ? entry : entry.as(shown(name), Type.UNUSABLE));
    }

    private static boolean isUsable(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (isForbidden(name.charAt(i))) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static boolean isForbidden(char c) {
        return c == '/' || c == '\\' || Character.isISOControl(c);
    }

    /** The name with another character that looks alike for each that is forbidden; never empty. */
    static String shown(String name) {
        StringBuilder shown = new StringBuilder(name.length());
        name.chars().forEach(c -> shown.append(isForbidden((char) c) ? shown((char) c) : (char) c));
        return shown.isEmpty() ? String.valueOf(NOT_SHOWN) : shown.toString();
    }

    private static char shown(char forbidden) {
        return switch (forbidden) {
            case '/' -> SLASH_SHOWN;
            case '\\' -> BACKSLASH_SHOWN;
            case DELETE -> DELETE_SHOWN;
            default -> forbidden < ' ' ? (char) (FIRST_CONTROL_SHOWN + forbidden) : NOT_SHOWN;
        };
    }
}
