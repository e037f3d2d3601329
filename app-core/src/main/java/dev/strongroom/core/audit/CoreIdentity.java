package dev.strongroom.core.audit;

import dev.strongroom.chain.Curve;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.key.Ed25519Signer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The core's identity key, and the keys that cores of this desk have or had: whose signature counts on a checkpoint.
 */
public final class CoreIdentity {
    private final Signer signer;
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
        this.known = new ArrayList<>();
        known.add(signer.publicKey());
        others.forEach(hex -> known.add(HexFormat.of().parseHex(hex)));
    }

    /** Hex of the signature. */
    public String sign(byte[] message) {
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
