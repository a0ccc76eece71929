package org.ftpra.adapter.crash;

/** Where a story passes by: each is a place to die at. */
@FunctionalInterface
interface Points {

    /** For those who only want the story. */
    Points IGNORED = name -> {};

    void reach(String name);
}
