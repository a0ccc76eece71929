package org.ftpra.adapter.inbound;

import javax.transaction.xa.XAResource;
import org.ftpra.adapter.container.Recoverable;

/**
 * The adapter, as recovery sees it: by what it says for activation specs that a container has made anew.
 *
 * @param inbox whose branches they are
 */
public record InboundRecoverable(InboxUnderTest inbox) implements Recoverable {

    @Override
    public String name() {
        return "inbound";
    }

    @Override
    public XAResource connect() throws Exception {
        return inbox.resources()[0];
    }

    @Override
    public void disconnect() {}
}
