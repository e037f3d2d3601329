package dev.strongroom.chain.tron;

import static dev.strongroom.chain.tron.TronSamples.CAP;
import static dev.strongroom.chain.tron.TronSamples.CODEC;
import static dev.strongroom.chain.tron.TronSamples.EXPIRATION;
import static dev.strongroom.chain.tron.TronSamples.FEE_LIMIT;
import static dev.strongroom.chain.tron.TronSamples.MAINNET;
import static dev.strongroom.chain.tron.TronSamples.RULES;
import static dev.strongroom.chain.tron.TronSamples.TIMESTAMP;
import static dev.strongroom.chain.tron.TronSamples.TRX;
import static dev.strongroom.chain.tron.TronSamples.USDT;
import static dev.strongroom.chain.tron.TronSamples.hex;
import static dev.strongroom.chain.tron.TronSamples.refused;
import static dev.strongroom.chain.tron.TronSamples.slot;
import static dev.strongroom.chain.tron.TronSamples.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.DecodedTransfer.Kind;
import dev.strongroom.chain.FeePart;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.SigningRules;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.UnsignedTransfer;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TronCodecTest {
    private static final long DAY = 86_400_000;

    @Test
    void theKnownPaymentOfTrxHasItsKnownId() {
        UnsignedTransfer unsigned = CODEC.build(TronSamples.pay(TRX, 1_500_000), terms(TRX));
        SignedTransfer signed = CODEC.sign(unsigned, TronSamples.signer());
        assertThat(signed.txid()).isEqualTo("6345290982907a828988a76b8af9000281cdaf36112761c96f295a4531e39999");
    }

    @Test
    void theKnownPaymentOfATokenHasItsKnownIdAndSignature() {
        UnsignedTransfer unsigned = CODEC.build(TronSamples.pay(USDT, 123_456_789), terms(USDT));
        SignedTransfer signed = CODEC.sign(unsigned, TronSamples.signer());
        assertThat(signed.txid()).isEqualTo("a34416a0118ddd19b83dc415df85bd03ded52e1b5c4e73eea4fe25a262ccb336");
        assertThat(hex(signed.bytes()))
                .endsWith("1241"
                        + "1206b8ba940aef193b5f0483ecc52e2d4eac08272d6b47a590023e833fda0c05"
                        + "7ce693f89bb0b69f75cbd7620457a37a7f20d5e90c6aa12b2afee128bc032de0"
                        + "1b");
        assertThat(CODEC.readSigned(unsigned, signed.bytes()).txid()).isEqualTo(signed.txid());
    }

    @Property(tries = 500)
    void whatIsBuiltIsReadBackTheSame(
            @ForAll boolean token,
            @ForAll boolean active,
            @ForAll boolean memo,
            @ForAll @Size(20) byte[] to,
            @ForAll @BigRange(min = "1", max = "9000000000000000000") BigInteger units,
            @ForAll @LongRange(min = 1, max = 4_000_000_000_000L) long timestamp,
            @ForAll @LongRange(min = 1, max = DAY - 1) long life) {
        to[0] = 0x11;
        Asset asset = token ? USDT : TRX;
        Amount amount = new Amount(units, asset);
        Payment payment = new Payment(amount, TronSamples.sender(), TronAddress.ofBody(MAINNET, to), CAP);
        Slot slot = slot(TronSlot.on(TronSamples.BLOCK_ID, timestamp, timestamp + life));
        TronTerms terms = new TronTerms(slot, token ? FEE_LIMIT : BigInteger.ZERO, active ? 2 : 0, memo ? "w-1" : "");
        UnsignedTransfer unsigned = CODEC.build(TronSamples.pay(payment), terms);
        DecodedTransfer decoded = CODEC.decode(unsigned.bytes(), RULES);

        assertThat(decoded.kind()).isEqualTo(token ? Kind.TOKEN : Kind.NATIVE);
        assertThat(decoded.amount()).isEqualTo(amount);
        assertThat(decoded.from()).isEqualTo(payment.from());
        assertThat(decoded.to()).isEqualTo(payment.to());
        assertThat(decoded.details())
                .containsEntry("permission", active ? "2" : "0")
                .containsEntry("feeLimit", terms.feeLimit().toString());
        assertThat(decoded.details().get("memo")).isEqualTo(memo ? "w-1" : null);
        assertThat(CODEC.slot(decoded, payment.from())).isEqualTo(slot);
    }

    /** Recorded of a node: 345 and 267 bytes, 1.1 TRX where the recipient was not active, 1 TRX for a memo. */
    @Test
    void theFeeCapBoundsWhatANodeWasSeenToTake() {
        DecodedTransfer token = CODEC.decode(
                CODEC.build(TronSamples.pay(USDT, 5_000_000), terms(USDT)).bytes(), RULES);
        assertThat(token.feeCap()).isEqualTo(FEE_LIMIT.add(BigInteger.valueOf(345_000)));
        DecodedTransfer trx = CODEC.decode(
                CODEC.build(TronSamples.pay(TRX, 1_000_000), terms(TRX)).bytes(), RULES);
        assertThat(trx.feeCap()).isEqualTo(BigInteger.valueOf(1_100_000 + 267_000));
        TronTerms memo = new TronTerms(slot(), BigInteger.ZERO, 0, "w-1");
        DecodedTransfer withMemo =
                CODEC.decode(CODEC.build(TronSamples.pay(TRX, 1_000_000), memo).bytes(), RULES);
        assertThat(withMemo.feeCap()).isEqualTo(trx.feeCap().add(BigInteger.valueOf(1_000_000 + 5_000)));

        assertThat(CODEC.feeParts(token))
                .containsExactly(
                        new FeePart(FeePart.Kind.ENERGY, FEE_LIMIT),
                        new FeePart(FeePart.Kind.BANDWIDTH, BigInteger.valueOf(345_000)));
        assertThat(CODEC.feeParts(trx))
                .containsExactly(
                        new FeePart(FeePart.Kind.ACTIVATION, BigInteger.valueOf(1_100_000)),
                        new FeePart(FeePart.Kind.BANDWIDTH, BigInteger.valueOf(267_000)));
        assertThat(CODEC.feeParts(withMemo)).contains(new FeePart(FeePart.Kind.MEMO, BigInteger.valueOf(1_000_000)));
        assertThat(CODEC.feeParts(withMemo).stream().map(FeePart::most).reduce(BigInteger.ZERO, BigInteger::add))
                .isEqualTo(withMemo.feeCap());
    }

    @Test
    void thereIsNoRevocation() {
        refused("tron.revoke", () -> CODEC.build(TronSamples.revocation(), terms(TRX)));
    }

    @Test
    void anIntentThatCannotBeBuiltIsRefusedByField() {
        refused("value.zero", () -> CODEC.build(TronSamples.pay(TRX, 0), terms(TRX)));
        refused("value.zero", () -> CODEC.build(TronSamples.pay(USDT, 0), terms(USDT)));
        Asset solana = Asset.parse("tron:0x2b6653dc/slip44:501");
        refused("token.unknown", () -> CODEC.build(TronSamples.pay(solana, 1), terms(TRX)));
        refused("fee.limit", () -> CODEC.build(TronSamples.pay(USDT, 1), terms(TRX)));
        refused("fee.limit", () -> CODEC.build(TronSamples.pay(TRX, 1), terms(USDT)));
        refused("fee.cap", () -> CODEC.build(TronSamples.pay(USDT, 1), new TronTerms(slot(), CAP)));
        Slot foreign = new Slot(MAINNET, TronSamples.recipient().text(), slot().value());
        refused("slot.wrong", () -> CODEC.build(TronSamples.pay(TRX, 1), new TronTerms(foreign, BigInteger.ZERO)));
        TronTerms otherMemo = new TronTerms(slot(), BigInteger.ZERO, 0, "w-2");
        refused("memo.wrong", () -> CODEC.build(TronSamples.pay(TRX, 1), otherMemo));
        Payment toSelf = new Payment(Amount.of(1, TRX), TronSamples.sender(), TronSamples.sender(), CAP);
        refused("recipient.self", () -> CODEC.build(TronSamples.pay(toSelf), terms(TRX)));
        Amount tooMuch = new Amount(BigInteger.TWO.pow(63), TRX);
        Payment more = new Payment(tooMuch, TronSamples.sender(), TronSamples.recipient(), CAP);
        refused("amount.range", () -> CODEC.build(TronSamples.pay(more), terms(TRX)));
        assertThatThrownBy(() -> CODEC.build(TronSamples.pay(TRX, 1), TronSamples::slot))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void termsOutsideTheBoundsAreRefused() {
        refused("fee.limit", () -> new TronTerms(slot(), BigInteger.valueOf(-1)));
        refused("fee.limit", () -> new TronTerms(slot(), BigInteger.valueOf(15_000_000_001L)));
        refused("permission.range", () -> new TronTerms(slot(), BigInteger.ZERO, 1, ""));
        refused("permission.range", () -> new TronTerms(slot(), BigInteger.ZERO, -1, ""));
        refused("memo.malformed", () -> new TronTerms(slot(), BigInteger.ZERO, 0, "line\nbreak"));
        refused("time.range", () -> TronSlot.on(TronSamples.BLOCK_ID, TIMESTAMP, TIMESTAMP));
        refused("time.range", () -> TronSlot.on(TronSamples.BLOCK_ID, TIMESTAMP, TIMESTAMP + DAY));
        refused("time.range", () -> TronSlot.on(TronSamples.BLOCK_ID, 0, 1));
        refused("slot.malformed", () -> TronSlot.on("0x" + TronSamples.BLOCK_ID, TIMESTAMP, EXPIRATION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "6789:0011223344556677:1795000000000",
                "6789:001122334455667:1795000000000:1795086340000",
                "678:00112233445566778:1795000000000:1795086340000",
                "6789:0011223344556677:01795000000000:1795086340000",
                "6789:0011223344556677:1795000000000:1795086340000:0",
                "6789:0011223344556677:-1:1795086340000",
                "6789:00112233445566FF:1795000000000:1795086340000"
            })
    void aSlotOfAnotherFormIsRefused(String value) {
        refused("slot.malformed", () -> TronSlot.read(value));
    }

    @Test
    void aSlotIsWrittenAsItIsRead() {
        String value = "6789:0011223344556677:1795000000000:1795086340000";
        assertThat(slot().value()).isEqualTo(value);
        assertThat(TronSlot.read(value).value()).isEqualTo(value);
    }

    @Test
    void onlyTheKeyOfTheSenderSigns() {
        UnsignedTransfer unsigned = CODEC.build(TronSamples.pay(TRX, 1), terms(TRX));
        UnsignedTransfer ofAnother = new UnsignedTransfer(TronSamples.recipient(), unsigned.bytes());
        refused("signer.wrong", () -> CODEC.sign(ofAnother, TronSamples.signer()));
        byte[] signed = CODEC.sign(unsigned, TronSamples.signer()).bytes();
        refused("signed.signer", () -> CODEC.readSigned(ofAnother, signed));
        UnsignedTransfer other = CODEC.build(TronSamples.pay(TRX, 2), terms(TRX));
        refused("signed.changed", () -> CODEC.readSigned(other, signed));
        byte[] unsignedAgain = Arrays.copyOf(signed, signed.length - 67);
        refused("signed.fields", () -> CODEC.readSigned(unsigned, unsignedAgain));
        refused("slot.wrong", () -> CODEC.slot(CODEC.decode(unsigned.bytes(), RULES), TronSamples.recipient()));
    }

    @Test
    void aKeyDoesNotSignWhatPaysFromAnotherWallet() {
        Payment foreign = new Payment(Amount.of(1, TRX), TronSamples.recipient(), TronSamples.sender(), CAP);
        TronTerms terms =
                new TronTerms(new Slot(MAINNET, TronSamples.recipient().text(), slot().value()), BigInteger.ZERO);
        byte[] bytes = CODEC.build(TronSamples.pay(foreign), terms).bytes();
        refused(
                "signer.wrong",
                () -> CODEC.sign(new UnsignedTransfer(TronSamples.sender(), bytes), TronSamples.signer()));
    }

    @Test
    void theRulesOfAPolicyDecideWhatMayMove() {
        byte[] trx = CODEC.build(TronSamples.pay(TRX, 1), terms(TRX)).bytes();
        byte[] usdt = CODEC.build(TronSamples.pay(USDT, 1), terms(USDT)).bytes();
        SigningRules tokensOnly = new SigningRules(MAINNET, List.of(new Token(USDT, "USDT", 6)), CAP);
        assertThat(CODEC.decode(usdt, tokensOnly).kind()).isEqualTo(Kind.TOKEN);
        refused("token.unknown", () -> CODEC.decode(trx, tokensOnly));
        SigningRules cheap = new SigningRules(MAINNET, RULES.tokens(), BigInteger.valueOf(1_000_000));
        refused("fee.cap", () -> CODEC.decode(trx, cheap));
        refused("fee.cap", () -> CODEC.decode(usdt, cheap));
    }

    @Test
    void aSignatureInAnotherFormIsRefused() {
        UnsignedTransfer unsigned = CODEC.build(TronSamples.pay(TRX, 1), terms(TRX));
        byte[] signed = CODEC.sign(unsigned, TronSamples.signer()).bytes();
        byte[] zeroBased = signed.clone();
        zeroBased[signed.length - 1] = (byte) (signed[signed.length - 1] - 27);
        refused("signature.malformed", () -> CODEC.readSigned(unsigned, zeroBased));
        byte[] twice = Arrays.copyOf(signed, signed.length + 67);
        System.arraycopy(signed, signed.length - 67, twice, signed.length, 67);
        refused("signed.fields", () -> CODEC.readSigned(unsigned, twice));
    }

    @Test
    void whatWasSentIsReadBackFromItsSignedBytes() {
        TronTerms terms = new TronTerms(slot(), FEE_LIMIT, 2, "w-1");
        SignedTransfer signed = CODEC.sign(CODEC.build(TronSamples.pay(USDT, 7), terms), TronSamples.signer());
        TronSent sent = TronSent.of(signed);
        assertThat(sent.terms()).isEqualTo(terms);
        assertThat(sent.units()).isEqualTo(7);
        assertThat(sent.contract()).isEqualTo(new Address(MAINNET, USDT.reference()));
        assertThat(sent.from()).isEqualTo(TronSamples.sender());
    }

    @Test
    void aCallIsPricedBeforeItsFeeLimitIsKnown() {
        TronCall token = TronCall.of(TronSamples.pay(USDT, 7), slot());
        assertThat(token.bandwidth()).isEqualTo(348);
        assertThat(token.feeCap()).isEqualTo(348_000);
        assertThat(token.data()).startsWith("a9059cbb").hasSize(136);
        TronCall trx = TronCall.of(TronSamples.pay(TRX, 7), slot());
        assertThat(trx.contract()).isNull();
        assertThat(trx.feeCap()).isEqualTo(trx.bandwidth() * 1_000 + 1_100_000);
    }
}
