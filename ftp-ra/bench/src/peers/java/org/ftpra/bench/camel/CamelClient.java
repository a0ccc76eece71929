package org.ftpra.bench.camel;

import java.nio.file.Path;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.ftpra.bench.client.Client;
import org.ftpra.bench.client.FilePair;

/** A Camel context: a producer that keeps its connection; a route with a consumer for each download. */
final class CamelClient implements Client {

    private final CamelContext context;
    private final ProducerTemplate producer;
    private final String address;
    private final String options;
    private final boolean best;

    CamelClient(CamelContext context, String address, String options, boolean best) {
        this.context = context;
        this.producer = context.createProducerTemplate();
        this.address = address;
        this.options = options;
        this.best = best;
    }

    @Override
    public void store(FilePair file) {
        producer.sendBodyAndHeader(
                address + file.directory() + options, file.local().toFile(), Exchange.FILE_NAME, file.name());
    }

    @Override
    public void retrieve(FilePair file) throws Exception {
        String one = "&fileName=" + file.name() + (best ? "&useList=false" : "");
        run(file, one, 1);
    }

    /** One poll of the whole directory. */
    @Override
    public void retrieveAll(List<FilePair> files) throws Exception {
        run(files.get(0), "", files.size());
    }

    private void run(FilePair first, String more, int files) throws Exception {
        Path target = first.local().getParent();
        String work = best ? "&localWorkDirectory=" + target.resolveSibling("work") : "";
        String source = address + first.directory() + options + more + work;
        new DownloadRoute(source, target, files).run(context);
    }

    @Override
    public void close() {
        context.stop();
    }
}
