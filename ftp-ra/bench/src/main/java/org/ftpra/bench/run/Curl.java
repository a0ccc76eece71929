package org.ftpra.bench.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ftpra.bench.client.Site;

/** curl: all of its transfers in one configuration file, so that it reuses its connections. */
final class Curl implements Program {

    private static final Pattern FIRST_BYTE = Pattern.compile("first-byte=([\\d.]+)");

    @Override
    public List<String> command(Cell cell) {
        List<String> command = new ArrayList<>(List.of("curl", "--disable", "--config", "-"));
        int connections = cell.row().work().connections();
        if (connections > 1) {
            command.addAll(List.of("--parallel", "--parallel-max", String.valueOf(connections)));
        }
        return command;
    }

    @Override
    public String input(Cell cell) {
        return options(cell) + transfers(cell);
    }

    @Override
    public String logIn(Cell cell) {
        return options(cell) + "head\noutput=\"" + cell.got() + "/nothing\"\nurl=\"" + url(cell) + "\"\n";
    }

    private static String options(Cell cell) {
        Site site = cell.site();
        String tls = site.tls() ? "ssl-reqd\ncacert=\"" + site.certificate() + "\"\n" : "";
        String best = cell.contender().isBest() ? "ftp-method=nocwd\n" : "";
        return "silent\nshow-error\nfail-early\nuser=\"" + site.user() + ":" + site.password() + "\"\n" + tls + best;
    }

    private static String transfers(Cell cell) {
        return switch (cell.row().work().task()) {
            case BIG_UP -> up(cell, cell.client() + "/big", "big");
            case BIG_DOWN -> down(cell, "big", "big");
            case SMALL_UP, STORE -> each(cell, name -> up(cell, cell.client() + "/" + cell.set() + "/" + name, name));
            case SMALL_DOWN -> each(cell, name -> down(cell, cell.set() + "/" + name, name));
            case LIST -> "write-out=\"first-byte=%{time_starttransfer}\"\n" + down(cell, "list/", "list");
            case LOGIN, INBOUND -> "";
        };
    }

    private static String each(Cell cell, UnaryOperator<String> transfer) {
        return IntStream.range(0, cell.count())
                .mapToObj(i -> transfer.apply("f" + i))
                .collect(Collectors.joining());
    }

    private static String up(Cell cell, String source, String name) {
        return "upload-file=\"" + source + "\"\nurl=\"" + url(cell) + "up/" + name + "\"\n";
    }

    private static String down(Cell cell, String path, String name) {
        return "output=\"" + cell.got() + "/" + name + "\"\nurl=\"" + url(cell) + path + "\"\n";
    }

    private static String url(Cell cell) {
        return "ftp://" + cell.site().host() + ":" + cell.site().port() + "/";
    }

    @Override
    public Optional<Double> firstEntry(String output) {
        Matcher said = FIRST_BYTE.matcher(output);
        return said.find() ? Optional.of(Double.valueOf(said.group(1))) : Optional.empty();
    }
}
