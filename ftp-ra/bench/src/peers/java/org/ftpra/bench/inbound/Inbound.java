package org.ftpra.bench.inbound;

import org.apache.commons.net.ftp.FTPFile;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.file.remote.session.SessionFactory;

/** A flow from a directory of the server to the application. */
@FunctionalInterface
interface Inbound {

    /** How many polls or handlers there are at a time. */
    int PARALLEL = 8;

    IntegrationFlow flow(SessionFactory<FTPFile> sessions, String directory, Threads threads);
}
