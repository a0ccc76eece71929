package org.ftpra.bench.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the figures were measured with. */
final class Machine {

    private Machine() {}

    static Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("processor", processor());
        facts.put("memory", firstNumber("/proc/meminfo", "MemTotal") / 1024 / 1024 + " GiB");
        facts.put("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("TCP congestion control", line("/proc/sys/net/ipv4/tcp_congestion_control", ""));
        facts.put("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        facts.put("commit", said("git", "describe", "--always", "--dirty"));
        facts.put("Commons Net", library("commons-net"));
        facts.put("Camel FTP", library("camel-ftp"));
        facts.put("Spring Integration FTP", library("spring-integration-ftp"));
        facts.put("curl", said("curl", "--version"));
        facts.put("lftp", said("lftp", "--version"));
        facts.put("Apache FtpServer", library("ftpserver-core"));
        return facts;
    }

    private static String processor() {
        int cores = Runtime.getRuntime().availableProcessors();
        return line("/proc/cpuinfo", "model name").replaceFirst(".*: ", "") + ", " + cores + " cores";
    }

    private static long firstNumber(String file, String key) {
        return Long.parseLong(line(file, key).replaceAll("\\D", ""));
    }

    private static String line(String file, String key) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(key))
                    .findFirst()
                    .orElse("0");
        } catch (IOException unknown) {
            return "0";
        }
    }

    /** Told by the name of its archive. */
    private static String library(String name) {
        Pattern archive = Pattern.compile(".*/" + name + "-([0-9][^/]*)\\.jar");
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(archive::matcher)
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .findFirst()
                .orElse("not built");
    }

    /** The first line that has any text; the reason where the program cannot be run. */
    static String said(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .start();
            String text = new String(process.getInputStream().readAllBytes()).strip();
            return Launch.exitOf(process) == 0 ? text.lines().findFirst().orElse("") : "unknown";
        } catch (IOException absent) {
            return "not installed";
        }
    }
}
