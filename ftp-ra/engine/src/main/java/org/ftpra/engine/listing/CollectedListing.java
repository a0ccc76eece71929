package org.ftpra.engine.listing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.net.ftp.FTPFileEntryParser;
import org.apache.commons.net.ftp.parser.DefaultFTPFileEntryParserFactory;
import org.apache.commons.net.ftp.parser.ParserInitializationException;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;

/**
 * A listing of a system whose entries cannot be understood line by line (VMS wraps them, z/OS has a header that says
 * the columns): all lines are collected first.
 */
final class CollectedListing implements EntrySource {

    private static final int MOST_CHARACTERS = 16 * 1024 * 1024;

    private final FTPFileEntryParser parser;
    private final ListFormat format;
    private final Iterator<String> lines;

    CollectedListing(String system, Optional<Duration> clockOffset, ListingLines source) throws FtpFailure {
        this.parser = parser(system);
        this.format = new ListFormat(clockOffset);
        this.lines = parser.preParse(rawEntries(collect(source))).iterator();
    }

    private static FTPFileEntryParser parser(String system) throws FtpFailure {
        try {
            return new DefaultFTPFileEntryParserFactory().createFileEntryParser(ListFormat.config(system));
        } catch (ParserInitializationException e) {
            throw FtpFailure.of(Kind.PROTOCOL, "no parser for the listings of system '" + system + "'", e);
        }
    }

    private static String collect(ListingLines source) throws FtpFailure {
        StringBuilder all = new StringBuilder();
        for (String line = source.next(); line != null; line = source.next()) {
            all.append(line).append('\n');
            if (all.length() > MOST_CHARACTERS) {
                throw FtpFailure.of(Kind.PROTOCOL, "a listing goes on beyond " + MOST_CHARACTERS + " characters");
            }
        }
        return all.toString();
    }

    private List<String> rawEntries(String text) throws FtpFailure {
        List<String> entries = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new StringReader(text))) {
            for (String raw = parser.readNextEntry(reader); raw != null; raw = parser.readNextEntry(reader)) {
                entries.add(raw);
            }
            return entries;
        } catch (IOException e) {
            throw FtpFailure.of(Kind.PROTOCOL, "the listing cannot be split into entries", e);
        }
    }

    @Override
    public Optional<ListingEntry> next() throws FtpFailure {
        while (lines.hasNext()) {
            String line = lines.next();
            Optional<ListingEntry> entry =
                    line.isBlank() ? Optional.empty() : format.entry(parser.parseFTPEntry(line), line);
            if (entry.isPresent()) {
                return entry;
            }
        }
        return Optional.empty();
    }
}
