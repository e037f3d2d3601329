package dev.strongroom.chain.tron;

import static dev.strongroom.chain.tron.TronSamples.CODEC;
import static dev.strongroom.chain.tron.TronSamples.MAINNET;
import static dev.strongroom.chain.tron.TronSamples.RULES;
import static dev.strongroom.chain.tron.TronSamples.TRX;
import static dev.strongroom.chain.tron.TronSamples.USDT;
import static dev.strongroom.chain.tron.TronSamples.refused;
import static dev.strongroom.chain.tron.TronSamples.slot;
import static dev.strongroom.chain.tron.TronSamples.step;
import static dev.strongroom.chain.tron.TronSamples.terms;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.FeePart;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.TransferIntent.Kind;
import dev.strongroom.chain.UnsignedTransfer;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The steps that stake TRX and lend its energy: what they cost, and that none is ever taken for anything else. */
class TronEnergyTest {
    static Stream<Kind> steps() {
        return TronSamples.steps();
    }

    /** As a node was recorded to take: 255 bytes to freeze, 280 to lend, 282 to take back. */
    @Test
    void theFeeCapIsTheBandwidth() {
        assertThat(Stream.of(Kind.STAKE, Kind.LEND, Kind.RECLAIM)
                        .map(kind -> said(kind).feeCap().longValueExact()))
                .containsExactly(255_000L, 280_000L, 282_000L);
        assertThat(steps().map(kind -> CODEC.feeParts(said(kind))))
                .allSatisfy(parts -> assertThat(parts).extracting(FeePart::kind).containsOnly(FeePart.Kind.BANDWIDTH));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void bytesDoWhatTheyWereAskedForAndNothingElse(Kind kind) {
        DecodedTransfer said = said(kind);
        assertThat(said.kind().isEnergy()).isTrue();
        assertThat(Stream.of(Kind.values()).filter(said.kind()::does)).containsExactly(kind);
        assertThat(said.does(step(kind))).isTrue();
        assertThat(said.does(TronSamples.pay(TRX, TronSamples.STAKE))).isFalse();
        TransferIntent more = step(kind, Amount.of(TronSamples.STAKE + 1, TRX));
        assertThat(said.does(more)).as("of another amount").isEqualTo(kind == Kind.COLLECT);
        refused("shape.energy", said::forColdSigners);
        byte[] payment =
                CODEC.build(TronSamples.pay(TRX, TronSamples.STAKE), terms(TRX)).bytes();
        assertThat(CODEC.decode(payment, RULES).does(step(kind))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void onlyTheKeyOfTheOwnerSigns(Kind kind) {
        UnsignedTransfer unsigned = CODEC.build(step(kind), terms(TRX));
        assertThat(CODEC.sign(unsigned, TronSamples.signer()).txid()).hasSize(64);
        UnsignedTransfer ofAnother = new UnsignedTransfer(TronSamples.recipient(), unsigned.bytes());
        refused("signer.wrong", () -> CODEC.sign(ofAnother, TronSamples.signer()));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStepThatMakesNoSenseIsRefusedByField(Kind kind) {
        Address owner = TronSamples.sender();
        Address other = TronSamples.recipient();
        Amount amount = Amount.of(TronSamples.STAKE, TRX);
        Payment astray = new Payment(amount, owner, kind.staysAtHome() ? other : owner, TronSamples.CAP);
        refused("resource.receiver", () -> CODEC.build(TronSamples.intent(kind, astray, "w-1"), terms(TRX)));
        refused("token.unknown", () -> CODEC.build(step(kind, Amount.of(1_000_000, USDT)), terms(TRX)));
        Amount much = new Amount(BigInteger.TWO.pow(63), TRX);
        refused("amount.range", () -> CODEC.build(step(kind, much), terms(TRX)));
        refused("fee.limit", () -> CODEC.build(step(kind), terms(USDT)));
        Slot foreign = new Slot(MAINNET, other.text(), slot().value());
        refused("slot.wrong", () -> CODEC.build(step(kind), new TronTerms(foreign, BigInteger.ZERO)));
        Payment tight = new Payment(amount, owner, kind.staysAtHome() ? owner : other, BigInteger.valueOf(200_000));
        refused("fee.cap", () -> CODEC.build(TronSamples.intent(kind, tight, "w-1"), terms(TRX)));
    }

    @Test
    void noLessThanOneTrxIsStakedOrLentAndAnythingIsTakenBack() {
        Amount little = Amount.of(999_999, TRX);
        for (Kind kind : List.of(Kind.STAKE, Kind.LEND)) {
            refused("resource.units", () -> CODEC.build(step(kind, little), terms(TRX)));
        }
        for (Kind kind : List.of(Kind.RECLAIM, Kind.UNSTAKE)) {
            byte[] bytes = CODEC.build(step(kind, little), terms(TRX)).bytes();
            assertThat(CODEC.decode(bytes, RULES).amount()).isEqualTo(little);
            refused("value.zero", () -> CODEC.build(step(kind, Amount.zero(TRX)), terms(TRX)));
        }
    }

    @Test
    void whatIsCollectedIsNotInTheBytes() {
        assertThat(said(Kind.COLLECT).amount()).isEqualTo(Amount.zero(TRX));
        assertThat(CODEC.build(step(Kind.COLLECT, Amount.of(7, TRX)), terms(TRX))
                        .bytes())
                .isEqualTo(CODEC.build(step(Kind.COLLECT), terms(TRX)).bytes());
    }

    private static DecodedTransfer said(Kind kind) {
        return CODEC.decode(CODEC.build(step(kind), terms(TRX)).bytes(), RULES);
    }
}
