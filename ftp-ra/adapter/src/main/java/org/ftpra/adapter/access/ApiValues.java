package org.ftpra.adapter.access;

import java.util.List;
import org.ftpra.api.FtpFile;
import org.ftpra.api.FtpTransfer;
import org.ftpra.api.FtpTransferType;
import org.ftpra.engine.listing.ListingEntry;
import org.ftpra.engine.session.RepresentationType;
import org.ftpra.engine.transfer.TransferResult;

/** The engine's values as an application sees them, and back. */
public final class ApiValues {

    /** Neither a command nor a local path may hold it, so that a path with it names nothing. */
    private static final String NO_PATH = "\0";

    private ApiValues() {}

    /** Each. */
    public static List<FtpTransfer> transfers(List<TransferResult> results) {
        return results.stream().map(ApiValues::transfer).toList();
    }

    /** What a transfer did. */
    public static FtpTransfer transfer(TransferResult result) {
        return new FtpTransfer(result.bytes(), result.duration(), verification(result.verification()));
    }

    private static FtpTransfer.Verification verification(TransferResult.Verification verification) {
        return switch (verification) {
            case SIZE -> FtpTransfer.Verification.SIZE;
            case UNVERIFIED -> FtpTransfer.Verification.UNVERIFIED;
        };
    }

    /** An entry of the listing of this directory. */
    public static FtpFile fileIn(String directory, ListingEntry entry) {
        String prefix = directory.isEmpty() || directory.endsWith("/") ? directory : directory + "/";
        String end = entry.type() == ListingEntry.Type.UNUSABLE ? NO_PATH : "";
        return fileAt(prefix + entry.name() + end, entry);
    }

    /** An entry that is known by this path. */
    public static FtpFile fileAt(String path, ListingEntry entry) {
        return new FtpFile(
                path, entry.name(), type(entry.type()), entry.size(), entry.modified(), precision(entry.precision()));
    }

    private static FtpFile.Type type(ListingEntry.Type type) {
        return switch (type) {
            case FILE -> FtpFile.Type.FILE;
            case DIRECTORY -> FtpFile.Type.DIRECTORY;
            case LINK -> FtpFile.Type.LINK;
            case OTHER, UNUSABLE -> FtpFile.Type.OTHER;
        };
    }

    private static FtpFile.Precision precision(ListingEntry.Precision precision) {
        return switch (precision) {
            case NONE -> FtpFile.Precision.NONE;
            case DAY -> FtpFile.Precision.DAY;
            case MINUTE -> FtpFile.Precision.MINUTE;
            case SECOND -> FtpFile.Precision.SECOND;
            case MILLISECOND -> FtpFile.Precision.MILLISECOND;
        };
    }

    /** How bytes are represented. */
    public static RepresentationType type(FtpTransferType type) {
        return switch (type) {
            case BINARY -> RepresentationType.IMAGE;
            case ASCII -> RepresentationType.ASCII;
            case EBCDIC -> RepresentationType.EBCDIC;
        };
    }
}
