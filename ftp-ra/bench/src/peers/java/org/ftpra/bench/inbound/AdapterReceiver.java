package org.ftpra.bench.inbound;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.ftpra.adapter.FtpResourceAdapter;
import org.ftpra.adapter.inbound.CheckedEndpoints;
import org.ftpra.adapter.inbound.FtpActivationSpec;
import org.ftpra.adapter.transaction.TestContainer;
import org.ftpra.api.FtpFileEvent;
import org.ftpra.bench.client.Receiver;
import org.ftpra.bench.client.Site;

/** A started resource adapter, and an activation for each directory. */
final class AdapterReceiver implements Receiver {

    private final Site site;
    private final Application application;
    private final TestContainer container = new TestContainer(new TransactionSynchronizationRegistryImple());
    private final FtpResourceAdapter adapter = new FtpResourceAdapter();

    AdapterReceiver(Site site, Application application) throws Exception {
        this.site = site;
        this.application = application;
        adapter.setJournalDirectory(application.directory().resolve("journal").toString());
        adapter.setAllowVolatileJournal("true");
        adapter.start(container);
    }

    @Override
    public double receive(String directory, int files) throws Exception {
        return application.clock(files, () -> activated(directory));
    }

    private AutoCloseable activated(String directory) throws Exception {
        CheckedEndpoints beans =
                new CheckedEndpoints(application.transactions(), this::take, true, UnaryOperator.identity());
        FtpActivationSpec spec = spec(directory);
        adapter.endpointActivation(beans, spec);
        return () -> adapter.endpointDeactivation(beans, spec);
    }

    private FtpActivationSpec spec(String directory) throws Exception {
        FtpActivationSpec spec = new FtpActivationSpec();
        spec.setResourceAdapter(adapter);
        spec.setServerName(site.host());
        spec.setPortNumber(Integer.toString(site.port()));
        spec.setUserName(site.user());
        spec.setPassword(site.password());
        spec.setSecurity("NONE");
        spec.setDirectory(directory);
        spec.setStability("NONE");
        spec.setMaxConcurrency("8");
        return spec;
    }

    private void take(FtpFileEvent event) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        event.retrieve(content);
        application.rows().write(event.file().name(), content.size(), () -> {});
    }

    @Override
    public void close() throws IOException {
        adapter.stop();
        container.close();
        application.close();
    }
}
