/**
 * {@code mvn verify -Ppartners -Dpartners.server=payara-micro}: partners upload to an endpoint inside a real app server while their
 * lines are cut, their clients are killed, and the app server is killed. See {@code ftp-ra/docs/partner-runs.md}.
 *
 * <p>The partners, and who counts, are those of {@code org.ftpra.adapter.partners} in the adapter's tests; here is only where the
 * endpoint lives.
 */
package org.ftpra.arquillian.partners;
