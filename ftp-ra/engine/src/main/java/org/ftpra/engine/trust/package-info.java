/**
 * Whom we trust and who we are under TLS: an {@link javax.net.ssl.SSLContext} for each control connection, made of what the
 * deployer configured. No sockets here, and no host names: a caller asks for the check of the name with
 * {@code SSLParameters.setEndpointIdentificationAlgorithm("HTTPS")}.
 *
 * <p>What holds here:
 *
 * <ul>
 *   <li>Files may change at any time. Each is looked at for each new connection, and read again if it is another; a bad new
 *       one fails the new connections, and those that are there go on.
 *   <li>What a file is, its content says, not its name: PKCS12, JKS or PEM.
 *   <li>A {@link org.ftpra.engine.trust.TrustFailure} names property, file and rule. A refused certificate is told in words
 *       that say what to do: {@link org.ftpra.engine.trust.CertificateProblem}.
 *   <li>A {@link org.ftpra.engine.trust.Secret} is read when it is used, and shown by nothing.
 * </ul>
 */
package org.ftpra.engine.trust;
