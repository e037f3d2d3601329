package dev.strongroom.chain.evm;

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
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the tests of the codec pay and are paid. */
final class EvmSamples {
    static final EvmCodec CODEC = new EvmCodec();
    static final Network MAINNET = Network.parse("eip155:1");
    static final SigningRules RULES = Registry.builtIn().network(MAINNET).rules();
    static final Asset ETHER = Asset.parse("eip155:1/slip44:60");
    static final Asset USDT = Asset.parse("eip155:1/erc20:0xdAC17F958D2ee523a2206206994597C13D831ec7");
    static final BigInteger CAP = new BigInteger("10000000000000000");

    private EvmSamples() {}

    static Secp256k1Signer signer() {
        byte[] secret = new byte[32];
        secret[31] = 7;
        return new Secp256k1Signer(secret);
    }

    static Address sender() {
        return CODEC.addressOf(MAINNET, signer().publicKey());
    }

    static Address recipient() {
        return CODEC.address(MAINNET, "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed");
    }

    static TransferIntent pay(Asset asset, long units) {
        return pay(new Payment(Amount.of(units, asset), sender(), recipient(), CAP));
    }

    static TransferIntent pay(Payment payment) {
        return intent(TransferIntent.Kind.PAY, payment);
    }

    static TransferIntent revocation(Payment payment) {
        return intent(TransferIntent.Kind.REVOKE, payment);
    }

    static TransferIntent revocation() {
        return revocation(new Payment(Amount.zero(ETHER), sender(), sender(), CAP));
    }

    private static TransferIntent intent(TransferIntent.Kind kind, Payment payment) {
        return new TransferIntent(
                kind,
                "w-1",
                "00112233445566778899aabbccddeeff",
                payment,
                "",
                "staff:ann",
                new TransferIntent.Window(Instant.parse("2026-11-21T00:00:00Z"), Instant.parse("2026-11-22T00:00:00Z")),
                new TransferIntent.Versions(1, 1),
                null,
                kind == TransferIntent.Kind.REVOKE ? new Digest("ab".repeat(32)) : null);
    }

    static Slot slot(long nonce) {
        return new Slot(MAINNET, sender().text(), Long.toString(nonce));
    }

    static EvmTerms terms() {
        return EvmTerms.cold(slot(300), 65_000, CAP, BigInteger.valueOf(1_500_000_000));
    }

    /** One transaction of each kind. */
    static List<UnsignedTransfer> shapes() {
        return Stream.of(pay(ETHER, 1_234_567_890_123_456_789L), pay(USDT, 12_500_500_000L), revocation())
                .map(intent -> CODEC.build(intent, terms()))
                .toList();
    }

    /** Unsigned bytes of fields that no check has seen. */
    static EvmTransaction fields(byte[] to, BigInteger value, byte[] data) {
        return new EvmTransaction(
                BigInteger.ONE,
                BigInteger.valueOf(300),
                BigInteger.valueOf(1_500_000_000),
                BigInteger.valueOf(30_000_000_000L),
                BigInteger.valueOf(65_000),
                to,
                value,
                data);
    }

    static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(RefusedException.class))
                .extracting(RefusedException::code)
                .isEqualTo(code);
    }

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.startsWith("0x") ? digits.substring(2) : digits);
    }

    static String hex(byte[] bytes) {
        return "0x" + HexFormat.of().formatHex(bytes);
    }
}
