package org.ftpra.arquillian.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The reports of one app server's run. */
final class Reports {

    private static final String SUITE = "org.ftpra.arquillian.";

    private final List<Path> files;

    Reports(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            files = all.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .sorted()
                    .toList();
        }
    }

    /** By feature, which is the package below the suite's. */
    Map<String, Count> byFeature() throws IOException {
        Map<String, Count> counts = new TreeMap<>();
        for (Path file : files) {
            Element suite = parse(file);
            String feature =
                    suite.getAttribute("name").substring(SUITE.length()).split("\\.")[0];
            counts.merge(feature, count(suite), Count::plus);
        }
        return counts;
    }

    private static Count count(Element suite) {
        return new Count(
                number(suite, "tests"), number(suite, "failures") + number(suite, "errors"), number(suite, "skipped"));
    }

    private static int number(Element suite, String attribute) {
        return Integer.parseInt(suite.getAttribute(attribute));
    }

    /** SHA-256 of all reports, one behind the other, by their names. */
    String hash() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Element parse(Path file) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException failure) {
            throw new IOException(file.toString(), failure);
        }
    }
}
