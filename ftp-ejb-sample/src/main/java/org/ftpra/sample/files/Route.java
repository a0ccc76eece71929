package org.ftpra.sample.files;

/** Which of the bean's two connection factories a call goes through. */
public enum Route {
    /** The factory {@code ftp/passive}. */
    PASSIVE,
    /** The factory {@code ftp/active}. */
    ACTIVE
}
