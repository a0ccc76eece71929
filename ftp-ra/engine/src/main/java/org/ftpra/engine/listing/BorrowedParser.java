package org.ftpra.engine.listing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.FTPFileEntryParser;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;

/**
 * A parser of Commons Net, with a failure for whatever it throws: on hostile lines its regular expressions overflow the
 * stack, and its date and number parsers throw.
 */
final class BorrowedParser {

    private static final int LONGEST_SHOWN = 200;

    private final FTPFileEntryParser parser;

    BorrowedParser(FTPFileEntryParser parser) {
        this.parser = parser;
    }

    /** What the line says, or {@code null} if the parser does not know such lines. */
    FTPFile parse(String line) throws FtpFailure {
        try {
            return parser.parseFTPEntry(line);
        } catch (RuntimeException | StackOverflowError e) {
            throw unreadable(line, e);
        }
    }

    /** The text of each entry. */
    List<String> split(String listing) throws FtpFailure {
        try (BufferedReader reader = new BufferedReader(new StringReader(listing))) {
            List<String> entries = new ArrayList<>();
            for (String raw = parser.readNextEntry(reader); raw != null; raw = parser.readNextEntry(reader)) {
                entries.add(raw);
            }
            return parser.preParse(entries);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw unreadable(listing, e);
        }
    }

    private static FtpFailure unreadable(String text, Throwable cause) {
        String start = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
        return FtpFailure.of(Kind.PROTOCOL, "the listing line '" + start + "' cannot be parsed", cause);
    }
}
