package org.ftpra.adapter.config;

/** What is done with an upload that was delivered before. */
public enum Duplicates {
    /** The partner is told 226; no bean is called. */
    ACKNOWLEDGE,
    /** A bean is called, and told that it may be a duplicate. */
    DELIVER
}
