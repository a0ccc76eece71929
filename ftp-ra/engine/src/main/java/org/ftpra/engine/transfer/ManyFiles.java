package org.ftpra.engine.transfer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.TransferStep;

/**
 * Many files on one session, with as few round trips as the server bears. The first failure ends it: the files before it,
 * in the map's order, are done; of an upload, the next one may have been begun and be empty on the server.
 */
public final class ManyFiles {

    private final FtpSession session;
    private final LocalFiles local;
    private final SizeCheck sizes;

    /** Transfers on this session. */
    public ManyFiles(FtpSession session) {
        this.session = session;
        this.local = new LocalFiles(new FileTransfers(session));
        this.sizes = new SizeCheck(session);
    }

    /**
     * Stores local files.
     *
     * @param files from path on the server to local file
     */
    public List<TransferResult> store(Map<String, Path> files) throws FtpFailure {
        List<TransferResult> results = new ArrayList<>();
        store(files, path -> Optional.empty(), results::add);
        return results;
    }

    /**
     * Stores local files, and tells of each when it is whole.
     *
     * @param files from path on the server to local file
     * @param hashes for a path, what goes on with the bytes sent to it
     * @param stored is told, in the map's order
     */
    public void store(
            Map<String, Path> files, Function<String, Optional<RunningHash>> hashes, Consumer<TransferResult> stored)
            throws FtpFailure {
        for (Path source : files.values()) {
            LocalFiles.requireReadable(source);
        }
        try (Transfers transfers = new Transfers(session, steps("STOR", true, files))) {
            for (Map.Entry<String, Path> file : files.entrySet()) {
                String path = file.getKey();
                stored.accept(local.send(
                        file.getValue(), () -> transfers.upload(path, OptionalLong.of(0), hashes.apply(path))));
            }
        }
    }

    /**
     * Retrieves files, each beside its target and then moved into place.
     *
     * @param files from path on the server to local file
     */
    public List<TransferResult> retrieve(Map<String, Path> files) throws FtpFailure {
        List<TransferResult> results = new ArrayList<>();
        try (Transfers transfers = new Transfers(session, steps("RETR", false, files))) {
            for (Map.Entry<String, Path> file : files.entrySet()) {
                results.add(local.retrieve(() -> transfers.download(file.getKey()), file.getValue()));
            }
        }
        return results;
    }

    private List<TransferStep> steps(String verb, boolean upload, Map<String, Path> files) throws FtpFailure {
        List<TransferStep> steps = new ArrayList<>();
        for (String path : files.keySet()) {
            steps.add(sizes.step(Command.of(verb, path), upload, path));
        }
        return steps;
    }
}
