package org.ftpra.bench.client;

/** Opens a contender's clients; has a constructor without parameters. */
@FunctionalInterface
public interface ClientFactory {

    /**
     * Connects and logs in.
     *
     * @param site where
     * @param variant how the contender is set up, such as {@code default} or {@code best}
     */
    Client open(Site site, String variant) throws Exception;
}
