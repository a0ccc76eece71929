package org.ftpra.planted.listing;

import org.ftpra.planted.transfer.Transfer;

/** Breaks: listing does not see transfer. */
class LooksAtTransfer {

    Transfer right;
}
