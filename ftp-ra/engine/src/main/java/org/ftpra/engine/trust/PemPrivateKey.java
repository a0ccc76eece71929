package org.ftpra.engine.trust;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Reads the private key of a PEM file: PKCS#8 (RFC 5958), encrypted or not, and the plain RSA key of PKCS#1 (RFC 8017). */
final class PemPrivateKey {

    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA", "RSASSA-PSS");
    private static final String REWRITE = "; expected PKCS#8, as written by: openssl pkcs8 -topk8 -in OLD -out NEW";

    private final StoreFile store;

    PemPrivateKey(StoreFile store) {
        this.store = store;
    }

    /** The only one of the file. */
    PrivateKey read(List<PemBlock> blocks) throws TrustFailure {
        List<PemBlock> keys = blocks.stream().filter(PemBlock::isPrivateKey).toList();
        if (keys.size() != 1) {
            throw store.file().unusable(keys.isEmpty() ? "has no private key in it" : "has more than one private key");
        }
        return read(keys.get(0));
    }

    private PrivateKey read(PemBlock block) throws TrustFailure {
        if (block.body().contains("Proc-Type:")) {
            throw store.file().unusable("has a " + block.label() + " that is encrypted in the old way" + REWRITE);
        }
        byte[] der = block.der(store.file());
        return switch (block.label()) {
            case "PRIVATE KEY" -> key(der);
            case "ENCRYPTED PRIVATE KEY" -> key(decrypted(der));
            case "RSA PRIVATE KEY" -> key(RsaKeyInfo.of(der));
            default -> throw store.file().unusable("has an " + block.label() + REWRITE);
        };
    }

    /** Which algorithm it is, stands inside; each key factory takes its own alone. */
    private PrivateKey key(byte[] pkcs8) throws TrustFailure {
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            } catch (InvalidKeySpecException e) {
                continue;
            } catch (GeneralSecurityException e) {
                throw store.file().unusable("has a private key for which Java has no " + algorithm, e);
            }
        }
        throw store.file().unusable("has a private key that is none of RSA, EC, Ed25519 and Ed448");
    }

    private byte[] decrypted(byte[] der) throws TrustFailure {
        char[] password = store.readPassword();
        if (password == null) {
            throw undecrypted(null);
        }
        try {
            return decrypted(new EncryptedPrivateKeyInfo(der), password);
        } catch (IOException e) {
            throw store.file()
                    .unusable("has a private key that is encrypted in a way that Java does not know" + REWRITE, e);
        } catch (GeneralSecurityException e) {
            throw undecrypted(e);
        }
    }

    private TrustFailure undecrypted(Exception cause) {
        return store.file().unusable("has a private key that cannot be decrypted " + store.passwordInWords(), cause);
    }

    private static byte[] decrypted(EncryptedPrivateKeyInfo info, char[] password) throws GeneralSecurityException {
        // PBES2 is a family: Java tells the member by the text of its parameters.
        boolean named = info.getAlgName().startsWith("PBEWith");
        String algorithm = named ? info.getAlgName() : info.getAlgParameters().toString();
        Cipher cipher = Cipher.getInstance(algorithm);
        cipher.init(
                Cipher.DECRYPT_MODE,
                SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(password)),
                info.getAlgParameters());
        return info.getKeySpec(cipher).getEncoded();
    }
}
