package org.ftpra.engine.listing;

import java.time.Instant;

/**
 * One entry of a directory.
 *
 * @param name without separator or control character, never empty, {@code .} or {@code ..}
 * @param type what it is
 * @param size bytes, or -1 where it is not told
 * @param modified in UTC, or {@code null} where it is not told
 * @param precision how exact {@code modified} is
 */
public record ListingEntry(String name, Type type, long size, Instant modified, Precision precision) {

    /** What a size that is not told is. */
    public static final long NO_SIZE = -1;

    /** What stands for a line that cannot be understood. */
    static ListingEntry unreadable(String why) {
        return new ListingEntry(EntryNames.shown(why), Type.UNUSABLE, NO_SIZE, null, Precision.NONE);
    }

    ListingEntry as(String otherName, Type otherType) {
        return new ListingEntry(otherName, otherType, size, modified, precision);
    }

    ListingEntry at(Instant time, Precision exactness) {
        return new ListingEntry(name, type, size, time, exactness);
    }

    /** What an entry is. */
    public enum Type {
        /** A plain file. */
        FILE,
        /** A directory. */
        DIRECTORY,
        /** A symbolic link. */
        LINK,
        /** Anything else. */
        OTHER,
        /**
         * Something with a separator or a control character in its name: the name here shows others in their place, and is
         * no part of a path. Of a line that cannot be understood it says why.
         */
        UNUSABLE
    }

    /** How exact a time is. */
    public enum Precision {
        /** There is none. */
        NONE,
        /** To the day. */
        DAY,
        /** To the minute. */
        MINUTE,
        /** To the second. */
        SECOND,
        /** To the millisecond. */
        MILLISECOND
    }
}
