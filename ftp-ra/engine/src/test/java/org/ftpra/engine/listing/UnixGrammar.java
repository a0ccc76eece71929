package org.ftpra.engine.listing;

import java.util.List;
import java.util.Random;

/** Grows lines of {@code ls -l}: most as servers write them, some with one thing wrong. Confined to one thread. */
final class UnixGrammar {

    private static final List<String> MONTHS = List.of(
            "Jan",
            "Feb",
            "Mar",
            "Apr",
            "May",
            "Jun",
            "Jul",
            "Aug",
            "Sep",
            "Oct",
            "Nov",
            "Dec",
            "dec",
            "M\u00e4r",
            "Sept");
    private static final List<String> OWNERS =
            List.of("ftp", "1001", "0", "root", "Domain Users", "a+b", "\u00fc", "Feb", "99999999999", "nobody.x", "");
    private static final List<String> NAMES = List.of(
            "a.txt",
            "a b",
            " leading",
            "trailing ",
            "-> x",
            "a -> b",
            "\u00fc\u4f60",
            "..",
            ".",
            "...",
            "a\\b",
            "a/b",
            "2024",
            "10:11",
            "Feb 01",
            "");

    private final Random random;

    UnixGrammar(Random random) {
        this.random = random;
    }

    String line() {
        return mode() + blanks() + number(3) + blanks() + owner() + owner() + size() + blanks() + date() + " " + name();
    }

    private String mode() {
        StringBuilder mode = new StringBuilder().append(one("-------ddlbcpsfe"));
        for (int i = 0; i < 3; i++) {
            mode.append(one("rrr-")).append(one("www-")).append(one("xx--sStTL"));
        }
        return mode + List.of("", "", "", "+", ".", "@").get(random.nextInt(6));
    }

    private String owner() {
        String owner = OWNERS.get(random.nextInt(OWNERS.size()));
        return owner.isEmpty() ? "" : owner + blanks();
    }

    private String size() {
        return random.nextInt(20) == 0 ? number(3) + "," + blanks() + number(3) : number(20);
    }

    private String date() {
        String month = MONTHS.get(random.nextInt(MONTHS.size()));
        String day = String.format(random.nextBoolean() ? "%02d" : "%2d", random.nextInt(33));
        return month + blanks() + day + blanks() + (random.nextBoolean() ? year() : time());
    }

    private String year() {
        return String.valueOf(random.nextInt(10) == 0 ? random.nextInt(30_000) : 1970 + random.nextInt(80));
    }

    private String time() {
        String form = random.nextInt(10) == 0 ? "%d:%d" : "%02d:%02d";
        return String.format(form, random.nextInt(25), random.nextInt(61));
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private String number(int mostDigits) {
        StringBuilder number = new StringBuilder();
        for (int i = random.nextInt(mostDigits); i >= 0; i--) {
            number.append(one("0123456789"));
        }
        return number.toString();
    }

    private String blanks() {
        return " ".repeat(random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(4));
    }

    private char one(String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }
}
