package org.ftpra.bench.client;

/**
 * A contender that takes files out of a directory of the server and hands each to an application, which writes a row for it. The
 * row is written in a transaction. Confined to one thread.
 */
public interface Receiver extends AutoCloseable {

    /**
     * Takes all files of a directory.
     *
     * @param directory relative to the home
     * @param files how many there are
     * @return seconds until the last row was committed
     * @throws java.io.IOException if there is not one row for each file in the end
     */
    double receive(String directory, int files) throws Exception;

    /** It is not used any more. */
    @Override
    void close() throws java.io.IOException;
}
