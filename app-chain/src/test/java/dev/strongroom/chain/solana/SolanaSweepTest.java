package dev.strongroom.chain.solana;

import static dev.strongroom.chain.solana.SolanaSamples.CAP;
import static dev.strongroom.chain.solana.SolanaSamples.CODEC;
import static dev.strongroom.chain.solana.SolanaSamples.MAINNET;
import static dev.strongroom.chain.solana.SolanaSamples.NONCE;
import static dev.strongroom.chain.solana.SolanaSamples.RULES;
import static dev.strongroom.chain.solana.SolanaSamples.SIX;
import static dev.strongroom.chain.solana.SolanaSamples.SOL;
import static dev.strongroom.chain.solana.SolanaSamples.USDT;
import static dev.strongroom.chain.solana.SolanaSamples.refused;
import static dev.strongroom.chain.solana.SolanaSamples.signer;
import static dev.strongroom.chain.solana.SolanaSamples.slot;
import static dev.strongroom.chain.solana.SolanaSamples.sweep;
import static dev.strongroom.chain.solana.SolanaSamples.terms;
import static dev.strongroom.chain.solana.SolanaSamples.wallet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.FeePart;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.chain.solana.SolanaMessage.Header;
import dev.strongroom.chain.solana.SolanaTransaction.Coin;
import dev.strongroom.chain.solana.SolanaTransaction.Pays;
import dev.strongroom.chain.solana.SolanaTransaction.Token;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The one shape with two signatures: the second signer's money goes to the first, who pays for it. */
class SolanaSweepTest {
    private static final Address COLD = wallet(7);
    private static final Address DEPOSIT = wallet(9);

    @Property(tries = 100)
    void whatIsBuiltIsReadBackTheSameAndSignedByBoth(
            @ForAll boolean token,
            @ForAll boolean newer,
            @ForAll @IntRange(min = 10, max = 255) int from,
            @ForAll @BigRange(min = "1", max = "9223372036854775807") BigInteger units,
            @ForAll @IntRange(min = 1, max = 1_400_000) int limit,
            @ForAll @BigRange(min = "0", max = "5000000") BigInteger price) {
        Payment payment = new Payment(new Amount(units, token ? USDT : SOL), wallet(from), COLD, CAP);
        SolanaToken of = new SolanaToken(newer ? TokenProgram.TOKEN_2022 : TokenProgram.TOKEN, 6);
        SolanaTerms terms = new SolanaTerms(slot(), limit, price, token ? of : null, 2);
        TransferIntent intent = sweep(payment, "w-1");
        UnsignedTransfer unsigned = CODEC.build(intent, terms);
        DecodedTransfer decoded = CODEC.decode(unsigned.bytes(), RULES);

        assertThat(unsigned.signers()).containsExactly(COLD, payment.from());
        assertThat(unsigned).isEqualTo(new UnsignedTransfer(List.of(COLD, wallet(from)), unsigned.bytes()));
        assertThat(CODEC.payer(intent)).isEqualTo(COLD).isEqualTo(decoded.payer());
        assertThat(decoded.from()).isEqualTo(payment.from());
        assertThat(decoded.to()).isEqualTo(COLD);
        assertThat(decoded.amount()).isEqualTo(payment.amount());
        assertThat(decoded.feeCap()).isEqualTo(terms.feeCap());
        assertThat(CODEC.slot(decoded, COLD)).isEqualTo(slot());
        refused("slot.wrong", () -> CODEC.slot(decoded, payment.from()));
        SignedTransfer signed = CODEC.sign(unsigned, signer(7), signer(from));
        assertThat(CODEC.readSigned(unsigned, signed.bytes()).txid()).isEqualTo(signed.txid());
        SolanaSent sent = SolanaSent.of(signed);
        assertThat(sent).isEqualTo(SolanaSent.of(unsigned));
        assertThat(sent.terms()).isEqualTo(terms);
        assertThat(sent.from()).isEqualTo(payment.from());
    }

    @Test
    void twoSignaturesCostTwiceAndTheRentIsThePayers() {
        DecodedTransfer token = decoded(sweep(USDT, 1));
        assertThat(CODEC.feeParts(token))
                .containsExactly(
                        new FeePart(FeePart.Kind.SIGNATURE_AND_PRIORITY, BigInteger.valueOf(10_060)),
                        new FeePart(FeePart.Kind.RENT, BigInteger.valueOf(2_039_280)));
        assertThat(decoded(sweep(SOL, 1)).feeCap()).isEqualTo(10_060);
    }

    @Test
    void termsOfOneSignatureOrAnotherSlotBuildNoSweep() {
        TransferIntent intent = sweep(SOL, 1);
        SolanaTerms one = new SolanaTerms(slot(), 60_000, BigInteger.ONE, null);
        refused("terms.signatures", () -> CODEC.build(intent, one));
        SolanaTerms two = new SolanaTerms(slot(), 60_000, BigInteger.ONE, null, 2);
        refused("terms.signatures", () -> CODEC.build(SolanaSamples.pay(SOL, 1), two));
        refused("terms.signatures", () -> new SolanaTerms(slot(), 60_000, BigInteger.ONE, null, 3));
        Slot ofDeposit = new Slot(MAINNET, DEPOSIT.text(), NONCE.toString());
        refused("slot.wrong", () -> CODEC.build(intent, new SolanaTerms(ofDeposit, 1, BigInteger.ONE, null, 2)));
        TransferIntent toItself = sweep(new Payment(Amount.of(1, SOL), COLD, COLD, CAP), "w-1");
        refused("terms.signatures", () -> CODEC.build(toItself, two));
    }

    @Test
    void bothKeysSignInTheOrderOfTheBytesAndNoOther() {
        UnsignedTransfer unsigned = CODEC.build(sweep(USDT, 5), terms(sweep(USDT, 5)));
        refused("signer.wrong", () -> CODEC.sign(unsigned, signer(7)));
        refused("signer.wrong", () -> CODEC.sign(unsigned, signer(9), signer(7)));
        refused("signer.wrong", () -> CODEC.sign(unsigned, signer(7), signer(8)));
        refused("signer.wrong", () -> CODEC.sign(unsigned, signer(7), signer(9), signer(8)));
        UnsignedTransfer asPayment = new UnsignedTransfer(COLD, unsigned.bytes());
        refused("signer.wrong", () -> CODEC.sign(asPayment, signer(7)));
        UnsignedTransfer swapped = new UnsignedTransfer(List.of(DEPOSIT, COLD), unsigned.bytes());
        refused("signer.wrong", () -> CODEC.sign(swapped, signer(9), signer(7)));

        byte[] signed = CODEC.sign(unsigned, signer(7), signer(9)).bytes();
        refused("signed.signer", () -> CODEC.readSigned(asPayment, signed));
        refused("signed.signer", () -> CODEC.readSigned(swapped, signed));
        byte[] crossed = signed.clone();
        System.arraycopy(signed, 1, crossed, 65, 64);
        System.arraycopy(signed, 65, crossed, 1, 64);
        refused("signed.signer", () -> CODEC.readSigned(unsigned, crossed));
        refused("bytes.signed", () -> CODEC.decode(signed, RULES));
        byte[] one = Arrays.copyOfRange(signed, 64, signed.length);
        one[0] = 1;
        refused("signed.signer", () -> CODEC.readSigned(unsigned, one));
    }

    @Test
    void twoSignaturesForAnythingElseAreRefused() {
        AccountKey cold = key(COLD);
        AccountKey deposit = key(DEPOSIT);
        AccountKey other = key(wallet(8));
        two(transaction(cold, deposit, new Coin(other, BigInteger.TEN)));
        two(transaction(cold, deposit, new Coin(deposit, BigInteger.TEN)));
        two(transaction(cold, deposit, token(deposit, other, other)));
        two(transaction(cold, deposit, token(deposit, cold, null)));
        two(transaction(cold, deposit, null));
        two(transaction(cold, NONCE.account(), new Coin(cold, BigInteger.TEN)));
        two(transaction(cold, deposit, new Coin(cold, BigInteger.ZERO)));
        byte[] good = SolanaWriter.write(
                transaction(cold, deposit, new Coin(cold, BigInteger.TEN)).message());
        assertThat(CODEC.decode(good, RULES).payer()).isEqualTo(COLD);
    }

    /** The money of the payer itself, while another signs beside: nothing asks for that signature. */
    @Test
    void aSignatureThatNothingAsksForIsRefused() {
        SolanaMessage payment =
                SolanaReader.read(CODEC.build(SolanaSamples.pay(SOL, 5), terms(SolanaSamples.pay(SOL, 5)))
                        .bytes());
        Header header = payment.header();
        SolanaMessage beside = with(payment, new Header(2, 0, header.readonlyOthers()), payment.accounts());
        refused("solana.signers", () -> CODEC.decode(SolanaWriter.write(beside), RULES));
    }

    @Test
    void aThirdSignatureIsRefused() {
        SolanaMessage sweep = SolanaReader.read(
                CODEC.build(sweep(USDT, 5), terms(sweep(USDT, 5))).bytes());
        List<AccountKey> accounts = new ArrayList<>(sweep.accounts());
        accounts.add(2, key(wallet(8)));
        Header header = new Header(3, 2, sweep.header().readonlyOthers());
        refused("solana.signers", () -> CODEC.decode(SolanaWriter.write(with(sweep, header, accounts)), RULES));
    }

    /** Of a token the deposit address signs and is not written to; a right to write it has no use. */
    @Test
    void aRightThatTheSweepHasNoUseForIsRefused() {
        SolanaMessage sweep = SolanaReader.read(
                CODEC.build(sweep(USDT, 5), terms(sweep(USDT, 5))).bytes());
        assertThat(sweep.header().readonlySigners()).isOne();
        SolanaMessage writable = with(sweep, new Header(2, 0, sweep.header().readonlyOthers()), sweep.accounts());
        refused("solana.signers", () -> CODEC.decode(SolanaWriter.write(writable), RULES));
    }

    private static void two(SolanaTransaction transaction) {
        SolanaMessage message = transaction.message();
        // a call that asks nothing of the second signer leaves it out: it is named again
        SolanaMessage asked = message.header().signers() == 2 ? message : besidePayer(message, transaction.from());
        refused("solana.signers", () -> CODEC.decode(SolanaWriter.write(asked), RULES));
    }

    private static SolanaMessage besidePayer(SolanaMessage message, AccountKey second) {
        List<AccountKey> accounts = new ArrayList<>(message.accounts());
        accounts.add(1, second);
        List<SolanaMessage.Compiled> calls = message.instructions().stream()
                .map(call -> new SolanaMessage.Compiled(call.program() + 1, behind(call.accounts()), call.data()))
                .toList();
        return new SolanaMessage(
                message.version(),
                new Header(2, 1, message.header().readonlyOthers()),
                accounts,
                message.lifetime(),
                calls,
                message.lookups(),
                message.config());
    }

    private static byte[] behind(byte[] accounts) {
        byte[] moved = accounts.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += (byte) (moved[i] == 0 ? 0 : 1);
        }
        return moved;
    }

    private static SolanaMessage with(SolanaMessage message, Header header, List<AccountKey> accounts) {
        return new SolanaMessage(
                message.version(),
                header,
                accounts,
                message.lifetime(),
                message.instructions(),
                message.lookups(),
                message.config());
    }

    private static SolanaTransaction transaction(AccountKey payer, AccountKey from, @Nullable Pays pays) {
        boolean revokes = pays == null;
        return new SolanaTransaction(
                payer,
                from,
                NONCE.account(),
                NONCE.value(),
                revokes ? null : 60_000L,
                revokes ? null : BigInteger.valueOf(1_000),
                revokes ? null : Memo.of("w-1"),
                pays);
    }

    private static Token token(AccountKey from, AccountKey to, @Nullable AccountKey owner) {
        AccountKey mint = SolanaAddress.key(USDT.reference());
        TokenProgram program = SIX.program();
        return new Token(
                owner,
                new TokenPayment(
                        program, mint, program.accountOf(from, mint), program.accountOf(to, mint), BigInteger.TEN, 6));
    }

    private static DecodedTransfer decoded(TransferIntent intent) {
        return CODEC.decode(CODEC.build(intent, terms(intent)).bytes(), RULES);
    }

    private static AccountKey key(Address address) {
        return SolanaAddress.key(address.text());
    }
}
