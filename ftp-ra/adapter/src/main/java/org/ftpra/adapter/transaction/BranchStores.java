package org.ftpra.adapter.transaction;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.transfer.ManyFiles;
import org.ftpra.engine.transfer.TransferResult;
import org.ftpra.engine.transfer.UploadStream;

/** Content that a branch brings: it goes to the server at once, under hidden names. Confined to the session's user. */
final class BranchStores {

    private final BranchSite site;
    private final ChangeList changes;
    private final Staging staging;

    BranchStores(BranchSite site, Staging staging) {
        this.site = site;
        this.changes = site.changes();
        this.staging = staging;
    }

    TransferResult store(String path, InputStream content) throws FtpFailure {
        Target target = target(path);
        return stored(target, staging.store(target.hidden(), path, content));
    }

    TransferResult store(String path, Path source) throws FtpFailure {
        Target target = target(path);
        return stored(target, staging.store(target.hidden(), path, source));
    }

    private TransferResult stored(Target target, TransferResult result) {
        staging.told(target.hidden(), result);
        publish(target, result.bytes(), Optional.empty());
        return result;
    }

    void publish(Target target, long bytes, Optional<Identity> replaced) {
        if (!target.isPrivate()) {
            changes.clear(target.path());
            changes.add(staging.publication(target.hidden(), target.path(), bytes, replaced));
        }
    }

    /** Where the content of a path is stored until the commit. */
    Target target(String path) throws FtpFailure {
        site.requireOpen();
        String canonical = site.canonical(path);
        String parent = Paths.parent(canonical);
        Location directory = changes.view().locate(parent);
        if (directory == Location.ABSENT) {
            throw BranchSite.notFound(parent);
        }
        Optional<String> own = changes.privatePlace(canonical);
        return own.isPresent()
                ? new Target(canonical, own.get(), true)
                : new Target(canonical, staging.name(site.stagingDirectory(parent)), false);
    }

    List<TransferResult> storeAll(Map<String, Path> files) throws FtpFailure {
        List<Target> targets = new ArrayList<>();
        Map<String, Path> staged = new LinkedHashMap<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Target target = target(file.getKey());
            targets.add(target);
            staged.put(target.hidden(), file.getValue());
        }
        List<TransferResult> results = new ArrayList<>();
        try {
            new ManyFiles(site.session()).store(staged, staging::hash, result -> {
                results.add(stored(targets.get(results.size()), result));
            });
            return results;
        } catch (FtpFailure e) {
            targets.subList(results.size(), targets.size()).forEach(target -> changes.discard(target.hidden()));
            throw e;
        }
    }

    RemoteFiles.Upload openStore(String path) throws FtpFailure {
        Target target = target(path);
        UploadStream stream = staging.open(target.hidden(), path);
        site.branch().uploadOpened();
        return new BranchUpload(target, stream);
    }

    /**
     * Where something is stored until the commit.
     *
     * @param path its name from then on
     * @param hidden its place until then
     * @param isPrivate whether that is in a directory that is published as a whole
     */
    record Target(String path, String hidden, boolean isPrivate) {}

    private final class BranchUpload implements RemoteFiles.Upload {

        private final Target target;
        private final UploadStream stream;
        private boolean over;

        BranchUpload(Target target, UploadStream stream) {
            this.target = target;
            this.stream = stream;
        }

        @Override
        public UploadStream stream() {
            return stream;
        }

        @Override
        public void complete() {
            if (!over) {
                over = true;
                site.branch().uploadEnded();
                stored(target, stream.result());
            }
        }

        @Override
        public void abandon() {
            if (!over) {
                over = true;
                site.branch().uploadEnded();
                changes.discard(target.hidden());
            }
        }
    }
}
