/**
 * {@code mvn verify -Ppartners}: partners upload to an endpoint while their lines are cut and its JVM is killed at moments drawn by
 * chance; whoever has not seen 226 sends again. Afterwards there is one row for each upload, and it was there when 226 was seen. See
 * {@code ftp-ra/docs/partner-runs.md}.
 *
 * <p>The partners speak FTP over bare sockets, and {@link org.ftpra.adapter.partners.UploadCheck} counts: neither knows anything of
 * the adapter. Only {@link org.ftpra.adapter.partners.UploadNode} does.
 */
package org.ftpra.adapter.partners;
