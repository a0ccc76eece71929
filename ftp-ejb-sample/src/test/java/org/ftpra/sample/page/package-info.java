/** The page in a real browser, against the demo's own servers. */
package org.ftpra.sample.page;
