package org.ftpra.arquillian.inbound;

/**
 * One call of a bean, as it noted it.
 *
 * @param name the file's name
 * @param attempt the attempt it was told
 * @param size the size it was told
 * @param nanoTime when, by {@link System#nanoTime()} of this JVM
 */
record Call(String name, int attempt, long size, long nanoTime) {

    static Call parse(String line) {
        String[] columns = line.split("\t");
        return new Call(
                columns[0], Integer.parseInt(columns[1]), Long.parseLong(columns[2]), Long.parseLong(columns[3]));
    }
}
