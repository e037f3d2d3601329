package dev.strongroom.chain.evm.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.SlotTerms;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.evm.EvmCodec;
import dev.strongroom.chain.key.Keccak256;
import dev.strongroom.chain.key.Secp256k1Signer;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A wallet of a test, its key made from a name; it asks for payments and signs them. */
public final class Wallet {
    private static final BigInteger FEE_CAP = BigInteger.TEN.pow(16);
    private static final Instant CREATED = Instant.parse("2026-11-21T00:00:00Z");

    private final EvmCodec codec = new EvmCodec();
    private final Secp256k1Signer signer;
    private final Address address;

    public Wallet(Network network, String name) {
        signer = new Secp256k1Signer(Keccak256.of(name.getBytes(StandardCharsets.UTF_8)));
        address = codec.addressOf(network, signer.publicKey());
    }

    public Address address() {
        return address;
    }

    public TransferIntent pays(Address to, Amount amount) {
        return pays(to, amount, FEE_CAP);
    }

    public TransferIntent pays(Address to, Amount amount, BigInteger feeCap) {
        return intent(TransferIntent.Kind.PAY, new Payment(amount, address, to, feeCap), null);
    }

    /** Burns a nonce: zero of the native coin to itself. */
    public TransferIntent revokes(Amount zero) {
        return intent(
                TransferIntent.Kind.REVOKE, new Payment(zero, address, address, FEE_CAP), new Digest("11".repeat(32)));
    }

    public SignedTransfer signs(TransferIntent intent, SlotTerms terms) {
        return codec.sign(codec.build(intent, terms), signer);
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
