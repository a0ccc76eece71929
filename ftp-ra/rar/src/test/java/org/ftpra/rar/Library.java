package org.ftpra.rar;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A third party's library, classes of which are in the rar. Known by its own jar, which is on the class path of tests alone.
 *
 * @param artifact its artifactId
 * @param version of that jar
 */
record Library(String artifact, String version) implements Comparable<Library> {

    private static final Pattern RELOCATED = Pattern.compile("org/ftpra/[a-z]+/thirdparty/([a-z0-9]+)/.*");
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d.*)\\.jar");

    /** From the package's new name, below {@code thirdparty}, to the one that its library gave it. */
    private static final Map<String, String> PACKAGES = Map.of(
            "commonsnet", "org/apache/commons/net",
            "ftpserver", "org/apache/ftpserver",
            "mina", "org/apache/mina",
            "slf4j", "org/slf4j");

    /** Those that have at least one class in it. */
    static SortedSet<Library> inside(Rar rar) {
        SortedSet<Library> libraries = new TreeSet<>();
        for (String name : rar.classes().keySet()) {
            Matcher relocated = RELOCATED.matcher(name);
            if (relocated.matches()) {
                libraries.add(of(name, relocated));
            }
        }
        return libraries;
    }

    private static Library of(String name, Matcher relocated) {
        String original = PACKAGES.get(relocated.group(1)) + name.substring(relocated.end(1));
        var found = Library.class.getClassLoader().getResource(original);
        if (found == null) {
            throw new AssertionError(name + " is of a third party that ftp-ra/rar/pom.xml does not name");
        }
        String jar = found.getPath().substring(0, found.getPath().indexOf("!/"));
        Matcher file = JAR.matcher(Path.of(URI.create(jar)).getFileName().toString());
        if (!file.matches()) {
            throw new AssertionError("no name of a jar: " + jar);
        }
        return new Library(file.group(1), file.group(2));
    }

    @Override
    public int compareTo(Library other) {
        return toString().compareTo(other.toString());
    }

    /** As its jar is called. */
    @Override
    public String toString() {
        return artifact + "-" + version;
    }
}
