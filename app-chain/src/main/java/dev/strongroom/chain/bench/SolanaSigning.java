package dev.strongroom.chain.bench;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.bench.Benchmark.Options;
import dev.strongroom.chain.bench.Benchmark.Result;
import dev.strongroom.chain.key.Base58;
import dev.strongroom.chain.key.Ed25519Signer;
import dev.strongroom.chain.key.Keccak256;
import dev.strongroom.chain.solana.SolanaCodec;
import dev.strongroom.chain.solana.SolanaTerms;
import dev.strongroom.chain.solana.SolanaToken;
import dev.strongroom.chain.solana.TokenProgram;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.jspecify.annotations.Nullable;

/** Solana's payments from intent to signed bytes, beside a bare signature over as many bytes and its verification. */
final class SolanaSigning {
    private static final Network NETWORK = Network.parse("solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp");
    private static final BigInteger FEE_CAP = BigInteger.valueOf(10_000_000);
    private static final String UNIT = "payments/cpu-s";
    private static final String RECIPIENT = "HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqk";

    private static final List<Shape> SHAPES = List.of(
            new Shape("sign solana native", "slip44:501", null, 391, "solana-sign-native"),
            new Shape(
                    "sign solana token",
                    "token:Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB",
                    new SolanaToken(TokenProgram.TOKEN, 6),
                    591,
                    "solana-sign-token"));

    private record Shape(
            String title, String asset, @Nullable SolanaToken token, int bytes, String script) {}

    private final SolanaCodec codec = new SolanaCodec();
    /** A key for measuring, known to everybody. */
    private final byte[] secret = Keccak256.of(new byte[] {1});

    List<Result> run(Options options) {
        List<Result> results = new ArrayList<>();
        NodePeer kit = options.peers() ? NodePeer.of("@solana/kit") : null;
        try (Ed25519Signer signer = Ed25519Signer.of(secret)) {
            for (Shape shape : SHAPES) {
                LongSupplier ours = payments(signer, shape);
                Turns turns = Turns.of(ours, bareCurve(shape.bytes));
                results.add(new Result(shape.title, UNIT, turns.ours(), "primitive", turns.theirs()));
                if (kit != null) {
                    double theirs = kit.opsPerSecond(shape.script);
                    results.add(new Result(shape.title, UNIT, Turns.of(ours), kit.library(), theirs));
                }
            }
        }
        return results;
    }

    /** Every payment takes another of many nonces, so that none is like the one before. */
    private LongSupplier payments(Ed25519Signer signer, Shape shape) {
        Address from = codec.addressOf(NETWORK, signer.publicKey());
        TransferIntent intent = intent(Asset.parse(NETWORK + "/" + shape.asset), from);
        List<SolanaTerms> terms = IntStream.range(0, 1_000)
                .mapToObj(i -> new SolanaTerms(slot(from, i), 60_000, BigInteger.valueOf(1_000), shape.token))
                .toList();
        int[] next = {0};
        return () -> codec.sign(codec.build(intent, terms.get(next[0]++ % terms.size())), signer)
                .bytes()
                .length;
    }

    private static Slot slot(Address from, int number) {
        byte[] value = Keccak256.of(BigInteger.valueOf(number).toByteArray());
        return new Slot(NETWORK, from.text(), Base58.encode(Keccak256.of(value)) + ":" + Base58.encode(value));
    }

    private TransferIntent intent(Asset asset, Address from) {
        return new TransferIntent(
                TransferIntent.Kind.PAY,
                "bench",
                "00".repeat(16),
                new Payment(Amount.of(12_500_000_000L, asset), from, codec.address(NETWORK, RECIPIENT), FEE_CAP),
                "",
                "staff:bench",
                new TransferIntent.Window(Instant.EPOCH, Instant.EPOCH),
                new TransferIntent.Versions(1, 1),
                null,
                null);
    }

    /** BouncyCastle's Ed25519 as it comes: the signature of a message, then its verification. */
    private LongSupplier bareCurve(int bytes) {
        byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(secret, 0, publicKey, 0);
        byte[] message = new byte[bytes];
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        return () -> {
            Ed25519.sign(secret, 0, publicKey, 0, null, message, 0, message.length, signature, 0);
            if (!Ed25519.verify(signature, 0, publicKey, 0, message, 0, message.length)) {
                throw new IllegalStateException("the bare curve does not verify its own signature");
            }
            System.arraycopy(signature, 0, message, 0, signature.length);
            return signature[0];
        };
    }
}
