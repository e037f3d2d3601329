package dev.strongroom.chain.bench;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.bench.Benchmark.Options;
import dev.strongroom.chain.bench.Benchmark.Result;
import dev.strongroom.chain.key.Ed25519Signer;
import dev.strongroom.chain.key.Slip10;
import dev.strongroom.chain.solana.SolanaCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Solana's addresses a second, from the seed down, beside the least that any costs: the public key of a private one.
 */
final class SolanaKeys {
    private static final String UNIT = "addresses/cpu-s";
    private static final Network SOLANA = Network.parse("solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp");

    private final SolanaCodec codec = new SolanaCodec();

    List<Result> run(Options options) {
        String name = "solana key and address";
        List<Result> results = new ArrayList<>();
        Turns turns = Turns.of(addresses(), bareCurve());
        results.add(new Result(name, UNIT, turns.ours(), "primitive", turns.theirs()));
        if (options.peers()) {
            NodePeer kit = NodePeer.of("@solana/kit");
            double theirs = kit.opsPerSecond("solana-keys");
            results.add(new Result(name, UNIT, Turns.of(addresses()), kit.library(), theirs));
        }
        return results;
    }

    /** Every call takes the next index, four hardened steps below a seed that everybody knows. */
    private LongSupplier addresses() {
        byte[] seed = new byte[64];
        int[] index = {0};
        return () -> {
            try (Ed25519Signer signer = Slip10.ed25519(seed, codec.path(index[0]++))) {
                return codec.addressOf(SOLANA, signer.publicKey()).text().charAt(31);
            }
        };
    }

    private static LongSupplier bareCurve() {
        byte[] secret = new byte[Ed25519.SECRET_KEY_SIZE];
        byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
        return () -> {
            secret[0]++;
            secret[1] ^= publicKey[0];
            Ed25519.generatePublicKey(secret, 0, publicKey, 0);
            return publicKey[31];
        };
    }
}
