package org.ftpra.engine.servers;

/** The server proper behind the recorder: a child process or a part of this JVM. */
interface Daemon {

    /** Starts and returns when clients are greeted; also after {@link #kill()}. */
    void start();

    /** Ends at once and returns when nothing of it runs any more; does nothing if it never ran. */
    void kill();
}
