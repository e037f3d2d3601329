package dev.strongroom.chain.key;

import dev.strongroom.chain.Curve;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Signer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys of one seed by curve and path, and those that were imported, by number. Parents are kept, so that the next
 * address of a wallet costs one step; everything is wiped on close, the signers it gave out among it.
 */
final class WalletKeys implements AutoCloseable {
    private final byte[] seed;
    private final Map<DerivationPath, HdKey> parents = new HashMap<>();
    private final Map<DerivationPath, Secp256k1Signer> secp256k1 = new HashMap<>();
    private final Map<DerivationPath, Ed25519Signer> ed25519 = new HashMap<>();
    private final List<Secp256k1Signer> imported = new ArrayList<>();
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

    /** The extended public key at a path, from which public children follow; on secp256k1 alone. */
    synchronized HdPublicKey publicHalf(String text) {
        try (HdKey key = key(open(text))) {
            return key.publicHalf();
        }
    }

    /** Takes in one more imported key, 32 bytes, of which a copy is kept. */
    synchronized void add(byte[] secret) {
        imported.add(new Secp256k1Signer(secret));
    }

    /** The imported key with this number, from 0. */
    synchronized Signer imported(Curve curve, int number) {
        requireOpen();
        if (curve != Curve.SECP256K1 || number >= imported.size()) {
            throw new RefusedException(
                    "wallet.index", "index: the vault has no imported key of this chain under number " + number);
        }
        return imported.get(number);
    }

    private DerivationPath open(String path) {
        requireOpen();
        return DerivationPath.parse(path);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the vault is locked");
        }
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
        imported.forEach(Secp256k1Signer::close);
        parents.clear();
        secp256k1.clear();
        ed25519.clear();
    }
}
