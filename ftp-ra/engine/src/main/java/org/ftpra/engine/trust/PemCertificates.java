package org.ftpra.engine.trust;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** Reads the certificates of a PEM file. */
final class PemCertificates {

    private PemCertificates() {}

    /** In the file's order; at least one. */
    static List<X509Certificate> read(ConfiguredFile file, List<PemBlock> blocks) throws TrustFailure {
        List<X509Certificate> certificates = new ArrayList<>();
        for (PemBlock block : blocks) {
            if (block.isCertificate()) {
                certificates.add(certificate(file, block));
            }
        }
        if (certificates.isEmpty()) {
            throw file.unusable("has no certificate in it, only "
                    + blocks.stream().map(PemBlock::label).distinct().toList());
        }
        return certificates;
    }

    private static X509Certificate certificate(ConfiguredFile file, PemBlock block) throws TrustFailure {
        byte[] der = block.der(file);
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw file.unusable("has a CERTIFICATE that is none", e);
        }
    }
}
