package org.ftpra.planted.control;

import org.ftpra.planted.data.Data;

/** Breaks: control sees nothing to its right. */
class LooksAtData {

    Data right;
}
