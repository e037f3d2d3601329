package dev.strongroom.chain.solana.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.SlotTerms;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.key.Ed25519Signer;
import dev.strongroom.chain.key.Keccak256;
import dev.strongroom.chain.solana.SolanaCodec;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A wallet of a test, its key made from a name; it asks for payments and signs them. */
public final class Wallet {
    static final BigInteger FEE_CAP = BigInteger.valueOf(10_000_000);
    private static final Instant CREATED = Instant.parse("2026-11-21T00:00:00Z");

    private final SolanaCodec codec = new SolanaCodec();
    private final Ed25519Signer signer;
    private final Address address;

    public Wallet(Network network, String name) {
        signer = Ed25519Signer.of(Keccak256.of(name.getBytes(StandardCharsets.UTF_8)));
        address = codec.addressOf(network, signer.publicKey());
    }

    public Address address() {
        return address;
    }

    Ed25519Signer signer() {
        return signer;
    }

    public TransferIntent pays(Address to, Amount amount) {
        return pays(to, amount, FEE_CAP);
    }

    public TransferIntent pays(Address to, Amount amount, BigInteger feeCap) {
        return intent(TransferIntent.Kind.PAY, new Payment(amount, address, to, feeCap), null);
    }

    /** Takes what lies at another address of ours, and pays for it. */
    public TransferIntent sweeps(Address from, Amount amount) {
        return intent(TransferIntent.Kind.SWEEP, new Payment(amount, from, address, FEE_CAP), null);
    }

    /** Uses up a nonce value and does nothing else. */
    public TransferIntent revokes(Amount zero) {
        return intent(
                TransferIntent.Kind.REVOKE, new Payment(zero, address, address, FEE_CAP), new Digest("11".repeat(32)));
    }

    public SignedTransfer signs(TransferIntent intent, SlotTerms terms) {
        return codec.sign(codec.build(intent, terms), signer);
    }

    public SignedTransfer signs(TransferIntent sweep, SlotTerms terms, Wallet from) {
        return codec.sign(codec.build(sweep, terms), signer, from.signer);
    }

    private static TransferIntent intent(TransferIntent.Kind kind, Payment payment, @Nullable Digest revokes) {
        return new TransferIntent(
                kind,
                "w-1",
                "00".repeat(16),
                payment,
                "",
                "api:test",
                new TransferIntent.Window(CREATED, CREATED.plusSeconds(3600)),
                new TransferIntent.Versions(1, 1),
                null,
                revokes);
    }
}
