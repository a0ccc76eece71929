package org.ftpra.bench.client;

/** Makes a contender that takes files; has a constructor without parameters. */
@FunctionalInterface
public interface ReceiverFactory {

    /** Ready, and not at work. */
    Receiver open(Job job) throws Exception;
}
