package org.ftpra.planted.adapter.outbound;

import org.ftpra.adapter.FtpResourceAdapter;

/** Breaks: nobody imports the adapter's own package. */
public class OnTheRight {

    FtpResourceAdapter adapter;
}
