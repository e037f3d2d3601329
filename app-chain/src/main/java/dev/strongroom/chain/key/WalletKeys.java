package dev.strongroom.chain.key;

import dev.strongroom.chain.Curve;
import dev.strongroom.chain.Signer;
import java.util.HashMap;
import java.util.Map;

/**
 * The keys of one seed by curve and path. Parents are kept, so that the next address of a wallet costs one step;
 * everything is wiped on close, the signers it gave out among it.
 */
final class WalletKeys implements AutoCloseable {
    private final byte[] seed;
    private final Map<DerivationPath, HdKey> parents = new HashMap<>();
    private final Map<DerivationPath, Secp256k1Signer> secp256k1 = new HashMap<>();
    private final Map<DerivationPath, Ed25519Signer> ed25519 = new HashMap<>();
    private boolean closed;

    /** @param seed taken over and wiped on close */
    WalletKeys(byte[] seed) {
        this.seed = seed;
    }

    synchronized Signer signer(Curve curve, String text) {
        DerivationPath path = open(text);
        return switch (curve) {
            case SECP256K1 -> secp256k1.computeIfAbsent(path, this::secp256k1);
            case ED25519 -> ed25519.computeIfAbsent(path, p -> Slip10.ed25519(seed, p));
        };
    }

    /** The public key for an address, without keeping a signer: 65 bytes on secp256k1, 32 on Ed25519. */
    synchronized byte[] publicKey(Curve curve, String text) {
        DerivationPath path = open(text);
        return switch (curve) {
            case SECP256K1 -> {
                try (HdKey key = key(path)) {
                    yield key.wholePublicKey();
                }
            }
            case ED25519 -> {
                try (Ed25519Signer signer = Slip10.ed25519(seed, path)) {
                    yield signer.publicKey();
                }
            }
        };
    }

    private DerivationPath open(String path) {
        if (closed) {
            throw new IllegalStateException("the vault is locked");
        }
        return DerivationPath.parse(path);
    }

    private Secp256k1Signer secp256k1(DerivationPath path) {
        try (HdKey key = key(path)) {
            return key.signer();
        }
    }

    private HdKey key(DerivationPath path) {
        if (path.isMaster()) {
            return HdKey.master(seed);
        }
        return parents.computeIfAbsent(path.parent(), this::derive).child(path.last());
    }

    private HdKey derive(DerivationPath path) {
        try (HdKey master = HdKey.master(seed)) {
            return master.derive(path);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        Hashes.wipe(seed);
        parents.values().forEach(HdKey::close);
        secp256k1.values().forEach(Secp256k1Signer::close);
        ed25519.values().forEach(Ed25519Signer::close);
        parents.clear();
        secp256k1.clear();
        ed25519.clear();
    }
}
