package dev.strongroom.chain.evm;

import static dev.strongroom.chain.evm.EvmSamples.CAP;
import static dev.strongroom.chain.evm.EvmSamples.CODEC;
import static dev.strongroom.chain.evm.EvmSamples.ETHER;
import static dev.strongroom.chain.evm.EvmSamples.MAINNET;
import static dev.strongroom.chain.evm.EvmSamples.RULES;
import static dev.strongroom.chain.evm.EvmSamples.USDT;
import static dev.strongroom.chain.evm.EvmSamples.hex;
import static dev.strongroom.chain.evm.EvmSamples.refused;
import static dev.strongroom.chain.evm.EvmSamples.slot;
import static dev.strongroom.chain.evm.EvmSamples.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.esaulpaugh.headlong.rlp.RLPEncoder;
import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.DecodedTransfer.Kind;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.SigningRules;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.UnsignedTransfer;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvmCodecTest {
    private static final BigInteger TIP = BigInteger.valueOf(1_500_000_000);

    @Property(tries = 500)
    void whatIsBuiltIsReadBackTheSame(
            @ForAll boolean token,
            @ForAll @Size(20) byte[] to,
            @ForAll @BigRange(min = "1", max = "99999999999999999999999999999999999999") BigInteger units,
            @ForAll @LongRange(min = 0) long nonce,
            @ForAll @IntRange(min = 21_000, max = 1_000_000) int gas,
            @ForAll @BigRange(min = "1000000", max = "50000000000000000") BigInteger cap) {
        to[0] = 0x11;
        Amount amount = new Amount(units, token ? USDT : ETHER);
        Payment payment = new Payment(amount, EvmSamples.sender(), EvmAddress.of(MAINNET, to), cap);
        EvmTerms terms = EvmTerms.cold(slot(nonce), gas, cap, TIP);
        UnsignedTransfer unsigned = CODEC.build(EvmSamples.pay(payment), terms);
        DecodedTransfer decoded = CODEC.decode(unsigned.bytes(), RULES);

        assertThat(decoded.kind()).isEqualTo(token ? Kind.TOKEN : Kind.NATIVE);
        assertThat(decoded.amount()).isEqualTo(amount);
        assertThat(decoded.to()).isEqualTo(payment.to());
        assertThat(decoded.feeCap()).isEqualTo(terms.feeCap()).isLessThanOrEqualTo(cap);
        assertThat(CODEC.slot(decoded, payment.from())).isEqualTo(terms.slot());
    }

    @Test
    void coldTermsSpreadTheWholeCapOverTheGas() {
        EvmTerms terms = EvmTerms.cold(slot(0), 21_000, BigInteger.valueOf(1_000_000_000), TIP);
        assertThat(terms.maxFeePerGas()).isEqualTo(47_619);
        assertThat(terms.maxPriorityFeePerGas()).isEqualTo(47_619);
        assertThat(terms.feeCap()).isEqualTo(999_999_000);
    }

    @Test
    void termsOutsideTheBoundsAreRefused() {
        BigInteger fee = BigInteger.TEN;
        refused("gas.limit", () -> EvmTerms.cold(slot(0), 0, CAP, TIP));
        refused("gas.limit", () -> EvmTerms.cold(slot(0), -21_000, CAP, TIP));
        refused("gas.limit", () -> new EvmTerms(slot(0), 1_000_001, fee, fee));
        refused("fee.zero", () -> EvmTerms.cold(slot(0), 21_000, BigInteger.valueOf(20_999), TIP));
        refused("fee.priority", () -> new EvmTerms(slot(0), 21_000, fee, BigInteger.valueOf(11)));
        refused("fee.priority", () -> new EvmTerms(slot(0), 21_000, fee, BigInteger.valueOf(-1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "01", "1.0", "0x1", "18446744073709551615", "99999999999999999999999"})
    void aNonceOutsideItsRangeIsRefused(String nonce) {
        Slot slot = new Slot(MAINNET, EvmSamples.sender().text(), nonce);
        refused("nonce.range", () -> EvmTerms.cold(slot, 21_000, CAP, TIP));
    }

    @Test
    void theLastNonceInBytesIsReadAndTheOneAfterRefused() {
        BigInteger last = new BigInteger("18446744073709551614");
        byte[] to = hex(EvmSamples.recipient().text());
        assertThat(CODEC.decode(write(nonce(last, to)), RULES).nonce()).isEqualTo(last.toString());
        refused("nonce.range", () -> CODEC.decode(write(nonce(last.add(BigInteger.ONE), to)), RULES));
    }

    @Test
    void aRevocationIsZeroToItselfAndNothingElse() {
        UnsignedTransfer unsigned = CODEC.build(EvmSamples.revocation(), terms());
        DecodedTransfer decoded = CODEC.decode(unsigned.bytes(), RULES);
        assertThat(decoded.kind()).isEqualTo(Kind.REVOKE);
        assertThat(decoded.to()).isEqualTo(EvmSamples.sender());
        assertThat(CODEC.slot(decoded, EvmSamples.sender())).isEqualTo(slot(300));
        assertThat(CODEC.sign(unsigned, EvmSamples.signer()).txid()).startsWith("0x");

        refused("value.zero", () -> CODEC.slot(decoded, EvmSamples.recipient()));
        UnsignedTransfer toAnother = new UnsignedTransfer(
                EvmSamples.sender(),
                write(EvmSamples.fields(hex(EvmSamples.recipient().text()), BigInteger.ZERO, new byte[0])));
        refused("value.zero", () -> CODEC.sign(toAnother, EvmSamples.signer()));
        Payment one = new Payment(Amount.of(1, ETHER), EvmSamples.sender(), EvmSamples.sender(), CAP);
        refused("revoke.shape", () -> CODEC.build(EvmSamples.revocation(one), terms()));
        Payment away = new Payment(Amount.zero(ETHER), EvmSamples.sender(), EvmSamples.recipient(), CAP);
        refused("revoke.shape", () -> CODEC.build(EvmSamples.revocation(away), terms()));
    }

    @Test
    void anIntentThatCannotBeBuiltIsRefusedByField() {
        refused("value.zero", () -> CODEC.build(EvmSamples.pay(ETHER, 0), terms()));
        refused("value.zero", () -> CODEC.build(EvmSamples.pay(USDT, 0), terms()));
        refused("token.unknown", () -> CODEC.build(EvmSamples.pay(Asset.parse("eip155:1/slip44:501"), 1), terms()));
        EvmTerms dear = new EvmTerms(slot(1), 1_000_000, CAP, TIP);
        refused("fee.cap", () -> CODEC.build(EvmSamples.pay(ETHER, 1), dear));
        Slot foreign = new Slot(MAINNET, EvmSamples.recipient().text(), "1");
        refused("slot.wrong", () -> CODEC.build(EvmSamples.pay(ETHER, 1), EvmTerms.cold(foreign, 21_000, CAP, TIP)));
        Address loose = new Address(MAINNET, EvmSamples.recipient().text().toLowerCase(java.util.Locale.ROOT));
        Payment payment = new Payment(Amount.of(1, ETHER), EvmSamples.sender(), loose, CAP);
        refused("address.malformed", () -> CODEC.build(EvmSamples.pay(payment), terms()));
        assertThatThrownBy(() -> CODEC.build(EvmSamples.pay(ETHER, 1), () -> slot(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyTheKeyOfTheSenderSigns() {
        UnsignedTransfer unsigned = CODEC.build(EvmSamples.pay(ETHER, 1), terms());
        UnsignedTransfer ofAnother = new UnsignedTransfer(EvmSamples.recipient(), unsigned.bytes());
        refused("signer.wrong", () -> CODEC.sign(ofAnother, EvmSamples.signer()));
        byte[] signed = CODEC.sign(unsigned, EvmSamples.signer()).bytes();
        refused("signed.signer", () -> CODEC.readSigned(ofAnother, signed));
        UnsignedTransfer other = CODEC.build(EvmSamples.pay(ETHER, 2), terms());
        refused("signed.changed", () -> CODEC.readSigned(other, signed));
        refused("signed.fields", () -> CODEC.readSigned(unsigned, unsigned.bytes()));
    }

    @Test
    void theRulesOfAPolicyDecideWhatMayMove() {
        byte[] ether = CODEC.build(EvmSamples.pay(ETHER, 1), terms()).bytes();
        byte[] usdt = CODEC.build(EvmSamples.pay(USDT, 1), terms()).bytes();
        SigningRules tokensOnly = new SigningRules(MAINNET, List.of(new Token(USDT, "USDT", 6)), CAP);
        assertThat(CODEC.decode(usdt, tokensOnly).kind()).isEqualTo(Kind.TOKEN);
        refused("token.unknown", () -> CODEC.decode(ether, tokensOnly));
        SigningRules cheap = new SigningRules(MAINNET, RULES.tokens(), BigInteger.valueOf(1_000_000));
        refused("fee.cap", () -> CODEC.decode(ether, cheap));
    }

    @Test
    void integersThatAreNotCanonicalAreRefused() {
        byte[] to = hex(EvmSamples.recipient().text());
        refused("rlp.integer", () -> CODEC.decode(list(new byte[] {0, 1}, to, new byte[0]), RULES));
        refused("rlp.integer", () -> CODEC.decode(list(new byte[] {0}, to, new byte[0]), RULES));
        refused("rlp.integer", () -> CODEC.decode(list(new byte[33], to, new byte[0]), RULES));
        refused("shape.to", () -> CODEC.decode(list(new byte[] {1}, new byte[21], new byte[0]), RULES));
        refused("rlp.malformed", () -> CODEC.decode(hex("0x0280"), RULES));
        refused("rlp.malformed", () -> CODEC.decode(hex("0x02f800"), RULES));
        refused("rlp.malformed", () -> CODEC.decode(hex("0x02ff7fffffffffffffff"), RULES));
        refused("shape.fields", () -> CODEC.decode(hex("0x02c0"), RULES));
        refused("bytes.empty", () -> CODEC.decode(new byte[0], RULES));
        refused("bytes.length", () -> CODEC.decode(new byte[131_073], RULES));
        refused("type.unknown", () -> CODEC.decode(new byte[] {5}, RULES));
    }

    @Test
    void aTipAboveTheFeeIsRefusedInBytesToo() {
        EvmTransaction fields = new EvmTransaction(
                BigInteger.ONE,
                BigInteger.ZERO,
                BigInteger.TWO,
                BigInteger.ONE,
                BigInteger.valueOf(21_000),
                hex(EvmSamples.recipient().text()),
                BigInteger.ONE,
                new byte[0]);
        refused("fee.priority", () -> CODEC.decode(write(fields), RULES));
    }

    @Test
    void pathsAreThoseOfCoinTypeSixty() {
        assertThat(CODEC.path(7)).isEqualTo("m/44'/60'/0'/0/7");
        refused("path.index", () -> CODEC.path(-1));
    }

    private static byte[] list(byte[] value, byte[] to, byte[] data) {
        byte[] encoded = RLPEncoder.list(
                new byte[] {1},
                new byte[] {5},
                new byte[] {1},
                new byte[] {9},
                new byte[] {0x52, 0x08},
                to,
                value,
                data,
                List.of());
        byte[] typed = new byte[encoded.length + 1];
        typed[0] = 2;
        System.arraycopy(encoded, 0, typed, 1, encoded.length);
        return typed;
    }

    private static EvmTransaction nonce(BigInteger nonce, byte[] to) {
        return new EvmTransaction(
                BigInteger.ONE,
                nonce,
                BigInteger.ONE,
                BigInteger.TEN,
                BigInteger.valueOf(21_000),
                to,
                BigInteger.ONE,
                new byte[0]);
    }

    private static byte[] write(EvmTransaction fields) {
        return EvmWriter.write(fields);
    }
}
