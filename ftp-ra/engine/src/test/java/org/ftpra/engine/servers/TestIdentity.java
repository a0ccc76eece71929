package org.ftpra.engine.servers;

import java.nio.file.Path;

/**
 * A key and its certificate on disk, in the forms that servers and clients want.
 *
 * @param key the private key, PEM (PKCS#8, without a password)
 * @param certificate the certificate, PEM
 * @param bundle the private key, then the certificate, in one PEM file
 * @param keyStore both in a PKCS#12 store; its password is {@link TestCertificates#PASSWORD}
 */
public record TestIdentity(Path key, Path certificate, Path bundle, Path keyStore) {}
