package dev.strongroom.chain.solana;

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
import dev.strongroom.chain.key.Ed25519Signer;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the tests of the codec pay and are paid. */
final class SolanaSamples {
    static final SolanaCodec CODEC = new SolanaCodec();
    static final Network MAINNET = Network.parse("solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp");
    static final SigningRules RULES = Registry.builtIn().network(MAINNET).rules();
    static final Asset SOL = Asset.parse(MAINNET + "/slip44:501");
    static final Asset USDT = Asset.parse(MAINNET + "/token:Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB");
    static final BigInteger CAP = BigInteger.valueOf(10_000_000);
    static final SolanaToken SIX = new SolanaToken(TokenProgram.TOKEN, 6);
    static final NonceSlot NONCE = new NonceSlot(
            SolanaAddress.key("4Ao6N9pMcG9DCiDHpLnmPG1R3zWrsMXyoPLzMvJy5vfq"),
            SolanaAddress.key("GsiUXyoc7TyKcsMunfr8ViLxiVNSzb52cdUpz5jbCWHe"));

    private SolanaSamples() {}

    static Ed25519Signer signer() {
        return signer(7);
    }

    static Ed25519Signer signer(int last) {
        byte[] secret = new byte[32];
        secret[31] = (byte) last;
        return Ed25519Signer.of(secret);
    }

    static Address wallet(int last) {
        return CODEC.addressOf(MAINNET, signer(last).publicKey());
    }

    static Address sender() {
        return wallet(7);
    }

    static Address recipient() {
        return CODEC.address(MAINNET, "HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqk");
    }

    static TransferIntent pay(Asset asset, long units) {
        return pay(new Payment(Amount.of(units, asset), sender(), recipient(), CAP), "w-1");
    }

    static TransferIntent pay(Payment payment, String id) {
        return intent(TransferIntent.Kind.PAY, payment, id);
    }

    static TransferIntent revocation(Payment payment) {
        return intent(TransferIntent.Kind.REVOKE, payment, "w-1");
    }

    static TransferIntent revocation() {
        return revocation(new Payment(Amount.zero(SOL), sender(), sender(), CAP));
    }

    /** From a wallet of no lamports into the sender's, which pays for it. */
    static TransferIntent sweep(Asset asset, long units) {
        return sweep(new Payment(Amount.of(units, asset), wallet(9), sender(), CAP), "w-1");
    }

    static TransferIntent sweep(Payment payment, String id) {
        return intent(TransferIntent.Kind.SWEEP, payment, id);
    }

    private static TransferIntent intent(TransferIntent.Kind kind, Payment payment, String id) {
        return new TransferIntent(
                kind,
                id,
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
        return new Slot(MAINNET, sender().text(), NONCE.toString());
    }

    /** Terms that fit the intent. */
    static SolanaTerms terms(TransferIntent intent) {
        if (intent.kind() == TransferIntent.Kind.REVOKE) {
            return SolanaTerms.revocation(slot());
        }
        boolean coin = intent.payment().amount().asset().isNative();
        return new SolanaTerms(
                slot(),
                60_000,
                BigInteger.valueOf(1_000),
                coin ? null : SIX,
                intent.kind() == TransferIntent.Kind.SWEEP ? 2 : 1);
    }

    /** One transaction of each kind, and one in the other version. */
    static List<UnsignedTransfer> shapes() {
        UnsignedTransfer coin = build(pay(SOL, 1_234_567_890L));
        return List.of(
                coin,
                build(pay(USDT, 12_500_500_000L)),
                build(revocation()),
                ofVersionZero(coin),
                build(sweep(SOL, 7_000_000L)),
                build(sweep(USDT, 1_000_000L)));
    }

    private static UnsignedTransfer build(TransferIntent intent) {
        return CODEC.build(intent, terms(intent));
    }

    /** The same payment in a message of version 0, which is read though it is not built. */
    private static UnsignedTransfer ofVersionZero(UnsignedTransfer legacy) {
        SolanaMessage message = SolanaReader.read(legacy.bytes());
        SolanaMessage zero = new SolanaMessage(
                SolanaMessage.Version.V0,
                message.header(),
                message.accounts(),
                message.lifetime(),
                message.instructions(),
                List.of(),
                List.of());
        return new UnsignedTransfer(legacy.signers(), SolanaWriter.write(zero));
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
