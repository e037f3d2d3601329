package dev.strongroom.core.audit;

import dev.strongroom.chain.Curve;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.key.Ed25519Signer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The core's identity key, and the keys that cores of this desk have or had: whose signature counts on a checkpoint.
 */
public final class CoreIdentity {
    private final @Nullable Signer signer;
    private final List<byte[]> known;

    /**
     * @param signer this core's Ed25519 key
     * @param others public keys of the desk's other cores, hex, as the roster lists them
     */
    public CoreIdentity(Signer signer, List<String> others) {
        if (signer.curve() != Curve.ED25519) {
            throw new RefusedException("identity.curve", "identity: the core's identity key is not an Ed25519 key");
        }
        this.signer = signer;
        this.known = new ArrayList<>(keys(others));
        known.add(signer.publicKey());
    }

    private CoreIdentity(List<String> known) {
        this.signer = null;
        this.known = keys(known);
    }

    /** An identity that cannot sign, for whoever only checks. */
    public static CoreIdentity verifying(List<String> known) {
        return new CoreIdentity(known);
    }

    private static List<byte[]> keys(List<String> hex) {
        return hex.stream().map(key -> HexFormat.of().parseHex(key)).toList();
    }

    /** Hex of the signature. */
    public String sign(byte[] message) {
        if (signer == null) {
            throw new IllegalStateException("this identity only checks");
        }
        return HexFormat.of().formatHex(signer.sign(message));
    }

    /** Whether a core of this desk signed exactly this message; false for a malformed signature. */
    public boolean verifies(byte[] message, String signature) {
        byte[] bytes;
        try {
            bytes = HexFormat.of().parseHex(signature);
        } catch (IllegalArgumentException _) {
            return false;
        }
        return known.stream().anyMatch(key -> Ed25519Signer.verify(key, message, bytes));
    }
}
