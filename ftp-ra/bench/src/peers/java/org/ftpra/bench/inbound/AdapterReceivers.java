package org.ftpra.bench.inbound;

import org.ftpra.bench.client.Job;
import org.ftpra.bench.client.Receiver;
import org.ftpra.bench.client.ReceiverFactory;

/** Our adapter, whose bean's transaction includes what becomes of the file. */
public final class AdapterReceivers implements ReceiverFactory {

    @Override
    public Receiver open(Job job) throws Exception {
        return new AdapterReceiver(job.site(), new Application());
    }
}
