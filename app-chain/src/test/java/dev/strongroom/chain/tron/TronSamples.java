package dev.strongroom.chain.tron;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.SigningRules;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.chain.key.Secp256k1Signer;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the tests of the codec pay and are paid: the key and block of the known vector. */
final class TronSamples {
    static final TronCodec CODEC = new TronCodec();
    static final Network MAINNET = Network.parse("tron:0x2b6653dc");
    static final SigningRules RULES = Registry.builtIn().network(MAINNET).rules();
    static final Asset TRX = Asset.parse("tron:0x2b6653dc/slip44:195");
    static final Asset USDT = Asset.parse("tron:0x2b6653dc/trc20:TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t");
    static final BigInteger CAP = BigInteger.valueOf(50_000_000);
    static final long STAKE = 100_000_000_000L;
    static final BigInteger FEE_LIMIT = BigInteger.valueOf(30_000_000);
    static final String BLOCK_ID = "000000000345678900112233445566778899aabbccddeeff0123456789abcdef";
    static final long TIMESTAMP = 1_795_000_000_000L;
    static final long EXPIRATION = 1_795_086_340_000L;

    private TronSamples() {}

    static Secp256k1Signer signer() {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) 0x46);
        return new Secp256k1Signer(secret);
    }

    static Address sender() {
        return CODEC.addressOf(MAINNET, signer().publicKey());
    }

    static Address recipient() {
        return CODEC.address(MAINNET, "TJRabPrwbZy45sbavfcjinPJC18kjpRTv8");
    }

    static TransferIntent pay(Asset asset, long units) {
        return pay(new Payment(Amount.of(units, asset), sender(), recipient(), CAP));
    }

    static TransferIntent pay(Payment payment) {
        return pay(payment, "w-1");
    }

    /** @param id the intent's; {@code w-1} where there is none */
    static TransferIntent pay(Payment payment, String id) {
        return intent(TransferIntent.Kind.PAY, payment, id);
    }

    static TransferIntent revocation() {
        return intent(TransferIntent.Kind.REVOKE, new Payment(Amount.zero(TRX), sender(), sender(), CAP), "w-1");
    }

    /** A step for energy of 100,000 TRX. */
    static TransferIntent step(TransferIntent.Kind kind) {
        return step(kind, Amount.of(STAKE, TRX));
    }

    static TransferIntent step(TransferIntent.Kind kind, Amount amount) {
        return intent(kind, new Payment(amount, sender(), kind.staysAtHome() ? sender() : recipient(), CAP), "w-1");
    }

    static Stream<TransferIntent.Kind> steps() {
        return Stream.of(TransferIntent.Kind.values()).filter(TransferIntent.Kind::isEnergy);
    }

    /** @param id {@code w-1} where there is none */
    static TransferIntent intent(TransferIntent.Kind kind, Payment payment, String id) {
        return new TransferIntent(
                kind,
                id.isEmpty() ? "w-1" : id,
                "00112233445566778899aabbccddeeff",
                payment,
                "",
                "staff:ann",
                new TransferIntent.Window(Instant.parse("2026-11-21T00:00:00Z"), Instant.parse("2026-11-22T00:00:00Z")),
                new TransferIntent.Versions(1, 1),
                null,
                kind == TransferIntent.Kind.REVOKE ? new Digest("ab".repeat(32)) : null);
    }

    static Slot slot() {
        return slot(TronSlot.on(BLOCK_ID, TIMESTAMP, EXPIRATION));
    }

    static Slot slot(TronSlot parts) {
        return new Slot(MAINNET, sender().text(), parts.value());
    }

    /** Terms for a payment of this asset. */
    static TronTerms terms(Asset asset) {
        return new TronTerms(slot(), asset.isNative() ? BigInteger.ZERO : FEE_LIMIT);
    }

    /** One transaction of each kind, with a memo and by the permission for daily signing. */
    static List<UnsignedTransfer> shapes() {
        return Stream.concat(
                        Stream.of(
                                shape(pay(TRX, 1_234_567_890_123L), BigInteger.ZERO),
                                shape(pay(USDT, 12_500_500_000L), FEE_LIMIT)),
                        steps().map(kind -> shape(step(kind), BigInteger.ZERO)))
                .toList();
    }

    private static UnsignedTransfer shape(TransferIntent intent, BigInteger feeLimit) {
        return CODEC.build(intent, new TronTerms(slot(), feeLimit, 2, "w-1"));
    }

    static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(RefusedException.class))
                .extracting(RefusedException::code)
                .isEqualTo(code);
    }

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
