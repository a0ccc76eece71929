package org.ftpra.planted.session;

import org.ftpra.planted.listing.Listing;

/** Breaks: session sees nothing to its right. */
class LooksAtListing {

    Listing right;
}
