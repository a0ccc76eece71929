package org.ftpra.adapter.container;

import javax.transaction.xa.XAResource;

/** A resource manager as recovery sees it: it can be connected to at any time, also just after a crash. */
public interface Recoverable {

    /** The name under which its resources were enlisted. */
    String name();

    /** A resource that knows this resource manager's branches. */
    XAResource connect() throws Exception;

    /** Ends what {@link #connect} began; no error without it. */
    void disconnect() throws Exception;
}
