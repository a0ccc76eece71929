package org.ftpra.planted.transfer;

import org.ftpra.planted.listing.Listing;

/** Breaks: transfer does not see listing. */
class LooksAtListing {

    Listing right;
}
