package dev.strongroom.chain.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
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
import dev.strongroom.chain.key.Ed25519Signer;
import dev.strongroom.chain.solana.SolanaCodec;
import dev.strongroom.chain.solana.SolanaTerms;
import dev.strongroom.chain.solana.SolanaToken;
import dev.strongroom.chain.solana.TokenProgram;
import dev.strongroom.chain.wiring.Offline;
import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The ceremony's comparison of bytes and intent, on Solana, where the bytes name their sender. */
class SolanaBytesTest {
    private static final Network PRACTICE = Network.parse("solana:G99Edaa4RGLGfE5x1TPnTnsQHeXk2izn");
    private static final Asset SOL = Asset.parse(PRACTICE + "/slip44:501");
    private static final Asset USDT = Asset.parse(PRACTICE + "/token:CBRW3qZLmYmPqJYqT5aLJ4rqRim7pjdGL5Xup4W86Mzy");
    private static final SigningRules RULES =
            Registry.builtIn().network(PRACTICE).rules();
    private static final BigInteger CAP = BigInteger.valueOf(3_000_000);
    private static final String NONCE = "4Ao6N9pMcG9DCiDHpLnmPG1R3zWrsMXyoPLzMvJy5vfq";

    private final SolanaCodec codec = new SolanaCodec();
    private final BytesRule rule = new BytesRule(Offline.chains());

    @Test
    void theBytesOfATokenPaymentSayWhatTheIntentSays() {
        TransferIntent intent = pay(USDT, 12_500_000, wallet(1), wallet(2));
        BytesRule.Read read = rule.read(intent, bytes(intent), RULES);
        assertThat(read.slot()).isEqualTo(slot(wallet(1)));
        assertThat(read.decoded().to()).isEqualTo(wallet(2));
    }

    @Test
    void bytesThatPayAnotherOrAreOfAnotherWalletAreRefused() {
        TransferIntent intent = pay(USDT, 12_500_000, wallet(1), wallet(2));
        refused("bytes.to", intent, bytes(pay(USDT, 12_500_000, wallet(1), wallet(3))));
        refused("bytes.from", intent, bytes(pay(USDT, 12_500_000, wallet(3), wallet(2))));
        refused("bytes.units", intent, bytes(pay(USDT, 12_500_001, wallet(1), wallet(2))));
        refused("bytes.asset", intent, bytes(pay(SOL, 12_500_000, wallet(1), wallet(2))));
    }

    @Test
    void aRevocationIsReadAsOneAndNotAsAPayment() {
        TransferIntent revocation = intent(TransferIntent.Kind.REVOKE, SOL, 0, wallet(1), wallet(1));
        assertThat(rule.read(revocation, bytes(revocation), RULES).slot()).isEqualTo(slot(wallet(1)));
        refused("bytes.kind", pay(SOL, 1, wallet(1), wallet(2)), bytes(revocation));
        refused("bytes.kind", revocation, bytes(pay(SOL, 1, wallet(1), wallet(2))));
    }

    private void refused(String code, TransferIntent intent, byte[] bytes) {
        assertThatThrownBy(() -> rule.read(intent, bytes, RULES))
                .asInstanceOf(type(RefusedException.class))
                .extracting(RefusedException::code)
                .isEqualTo(code);
    }

    private byte[] bytes(TransferIntent intent) {
        Slot slot = slot(intent.payment().from());
        SolanaToken token =
                intent.payment().amount().asset().isNative() ? null : new SolanaToken(TokenProgram.TOKEN, 6);
        SolanaTerms terms = intent.kind() == TransferIntent.Kind.REVOKE
                ? SolanaTerms.revocation(slot)
                : new SolanaTerms(slot, 60_000, BigInteger.valueOf(1_000), token);
        return codec.build(intent, terms).bytes();
    }

    private Address wallet(int last) {
        byte[] secret = new byte[32];
        secret[31] = (byte) last;
        try (Ed25519Signer signer = Ed25519Signer.of(secret)) {
            return codec.addressOf(PRACTICE, signer.publicKey());
        }
    }

    private static Slot slot(Address from) {
        return new Slot(PRACTICE, from.text(), NONCE + ":" + NONCE);
    }

    private static TransferIntent pay(Asset asset, long units, Address from, Address to) {
        return intent(TransferIntent.Kind.PAY, asset, units, from, to);
    }

    private static TransferIntent intent(TransferIntent.Kind kind, Asset asset, long units, Address from, Address to) {
        @Nullable Digest revokes = kind == TransferIntent.Kind.REVOKE ? new Digest("ab".repeat(32)) : null;
        return new TransferIntent(
                kind,
                "w-1",
                "00".repeat(16),
                new Payment(Amount.of(units, asset), from, to, CAP),
                "",
                "staff:ann",
                new TransferIntent.Window(Instant.EPOCH, Instant.EPOCH.plusSeconds(60)),
                new TransferIntent.Versions(1, 1),
                null,
                revokes);
    }
}
