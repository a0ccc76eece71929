package org.ftpra.adapter.transaction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ftpra.adapter.transaction.Change.Publish;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.listing.ListingEntry;
import org.ftpra.engine.transfer.FileTransfers;
import org.ftpra.engine.transfer.LocalFiles;
import org.ftpra.engine.transfer.TransferResult;

/** Content that a branch appends: to a copy, since the file itself must stay as it is until the commit. Confined to the session's user. */
final class BranchAppends {

    private final BranchSite site;
    private final BranchStores stores;
    private final Staging staging;

    BranchAppends(BranchSite site, BranchStores stores, Staging staging) {
        this.site = site;
        this.stores = stores;
        this.staging = staging;
    }

    TransferResult append(String path, InputStream content) throws FtpFailure {
        site.requireOpen();
        String canonical = site.canonical(path);
        Optional<String> own = site.changes().privatePlace(canonical);
        if (own.isPresent()) {
            return staging.append(own.get(), path, content);
        }
        Optional<ListingEntry> present = site.view().find(canonical);
        return present.isPresent() ? appended(canonical, present.get(), content) : stores.store(path, content);
    }

    private TransferResult appended(String canonical, ListingEntry present, InputStream content) throws FtpFailure {
        Optional<Publish> staged = site.changes().publicationOf(canonical);
        if (staged.isPresent()) {
            TransferResult result = staging.append(staged.get().staged(), canonical, content);
            site.changes().grow(staged.get(), result.bytes());
            return result;
        }
        BranchStores.Target target = stores.target(canonical);
        long before = copy(canonical, target);
        TransferResult result = staging.append(target.hidden(), canonical, content);
        stores.publish(target, before + result.bytes(), Optional.of(Identity.of(present)));
        return result;
    }

    private long copy(String canonical, BranchStores.Target target) throws FtpFailure {
        try {
            Path copy = Files.createTempFile("ftp-ra-append", null);
            try {
                new LocalFiles(new FileTransfers(site.session()))
                        .retrieve(site.view().place(canonical), copy);
                return staging.store(target.hidden(), canonical, copy).bytes();
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (FtpFailure e) {
            throw e;
        } catch (IOException e) {
            throw FtpFailure.of(
                    Kind.INVALID_ARGUMENT, "no local copy of '" + canonical + "' can be made to append to", e);
        }
    }

    TransferResult append(String path, Path source) throws FtpFailure {
        if (Files.isDirectory(source)) {
            throw FtpFailure.of(Kind.INVALID_ARGUMENT, "cannot read " + source + ": it is a directory");
        }
        try (InputStream content = Files.newInputStream(source)) {
            return append(path, content);
        } catch (FtpFailure e) {
            throw e;
        } catch (IOException e) {
            throw FtpFailure.of(Kind.INVALID_ARGUMENT, "cannot read " + source, e);
        }
    }
}
