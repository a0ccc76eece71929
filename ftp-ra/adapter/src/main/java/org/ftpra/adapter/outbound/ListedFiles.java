package org.ftpra.adapter.outbound;

import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ftpra.adapter.access.ApiValues;
import org.ftpra.adapter.transaction.RemoteFiles.Entries;
import org.ftpra.api.FtpFile;
import org.ftpra.engine.listing.ListingEntry;

/** The entries of a directory, each read when it is asked for. Confined to the stream's user. */
final class ListedFiles extends Spliterators.AbstractSpliterator<FtpFile> {

    private final OpenTransfer transfer;
    private final Entries listing;
    private final String directory;
    private boolean atEnd;

    private ListedFiles(OpenTransfer transfer, Entries listing, String directory) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.transfer = transfer;
        this.listing = listing;
        this.directory = directory;
    }

    static Stream<FtpFile> stream(OpenTransfer transfer, Entries listing, String directory) {
        return StreamSupport.stream(new ListedFiles(transfer, listing, directory), false)
                .onClose(() -> transfer.giveUp("this listing was closed"));
    }

    @Override
    public boolean tryAdvance(Consumer<? super FtpFile> action) {
        if (atEnd) {
            return false;
        }
        Optional<ListingEntry> entry = transfer.step(listing::next);
        atEnd = entry.isEmpty();
        entry.ifPresent(found -> action.accept(ApiValues.fileIn(directory, found)));
        return !atEnd;
    }
}
