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
import static dev.strongroom.chain.solana.SolanaSamples.slot;
import static dev.strongroom.chain.solana.SolanaSamples.terms;
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
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.chain.key.Secp256k1Signer;
import dev.strongroom.chain.solana.SolanaMessage.Compiled;
import dev.strongroom.chain.solana.SolanaMessage.Header;
import dev.strongroom.chain.solana.SolanaMessage.Version;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SolanaCodecTest {
    @Property(tries = 300)
    void whatIsBuiltIsReadBackTheSame(
            @ForAll boolean token,
            @ForAll boolean newer,
            @ForAll @IntRange(min = 1, max = 255) int to,
            @ForAll @BigRange(min = "1", max = "18446744073709551615") BigInteger units,
            @ForAll @Size(32) byte[] account,
            @ForAll @Size(32) byte[] value,
            @ForAll @IntRange(min = 1, max = 1_400_000) int limit,
            @ForAll @BigRange(min = "0", max = "5000000") BigInteger price) {
        account[0] = 0x5a;
        NonceSlot nonce = new NonceSlot(AccountKey.owning(account), AccountKey.owning(value));
        Slot slot = new Slot(MAINNET, SolanaSamples.sender().text(), nonce.toString());
        Amount amount = new Amount(token ? units : units.shiftRight(1).max(BigInteger.ONE), token ? USDT : SOL);
        Payment payment = new Payment(amount, SolanaSamples.sender(), SolanaSamples.wallet(to), CAP);
        SolanaToken of = new SolanaToken(newer ? TokenProgram.TOKEN_2022 : TokenProgram.TOKEN, 6);
        SolanaTerms terms = new SolanaTerms(slot, limit, price, token ? of : null);
        UnsignedTransfer unsigned = CODEC.build(SolanaSamples.pay(payment, "w-1"), terms);
        DecodedTransfer decoded = CODEC.decode(unsigned.bytes(), RULES);

        assertThat(decoded.kind()).isEqualTo(token ? Kind.TOKEN : Kind.NATIVE);
        assertThat(decoded.amount()).isEqualTo(amount);
        assertThat(decoded.from()).isEqualTo(payment.from());
        assertThat(decoded.to()).isEqualTo(payment.to());
        assertThat(decoded.feeCap()).isEqualTo(terms.feeCap()).isLessThanOrEqualTo(CAP);
        BigInteger fee = SolanaLimits.fee(1, limit, price);
        FeePart signature = new FeePart(FeePart.Kind.SIGNATURE_AND_PRIORITY, fee);
        FeePart rent = new FeePart(FeePart.Kind.RENT, decoded.feeCap().subtract(fee));
        assertThat(CODEC.feeParts(decoded)).isEqualTo(token ? List.of(signature, rent) : List.of(signature));
        assertThat(CODEC.slot(decoded, payment.from())).isEqualTo(slot);
        SolanaSent sent = SolanaSent.of(CODEC.sign(unsigned, SolanaSamples.signer()));
        assertThat(sent).isEqualTo(SolanaSent.of(unsigned));
        assertThat(sent.terms()).isEqualTo(terms);
        assertThat(sent.units()).isEqualTo(amount.units());
        assertThat(sent.tokenAccounts()).hasSize(token ? 2 : 0);
    }

    @Property(tries = 100)
    void theIntentsIdIsTheMemo(
            @ForAll @StringLength(min = 1, max = 64) @net.jqwik.api.constraints.AlphaChars String id) {
        Payment payment = SolanaSamples.pay(SOL, 1).payment();
        TransferIntent intent = SolanaSamples.pay(payment, id);
        DecodedTransfer decoded =
                CODEC.decode(CODEC.build(intent, terms(intent)).bytes(), RULES);
        assertThat(decoded.details()).containsEntry("memo", id).containsEntry("version", "legacy");
    }

    @Test
    void feeAndRentAreCountedToTheLamport() {
        BigInteger price = BigInteger.valueOf(1_001);
        assertThat(new SolanaTerms(slot(), 60_000, price, null).feeCap()).isEqualTo(5_061);
        assertThat(new SolanaTerms(slot(), 60_000, price, SIX).feeCap()).isEqualTo(2_044_341);
        assertThat(new SolanaTerms(slot(), 60_000, price, new SolanaToken(TokenProgram.TOKEN_2022, 6)).feeCap())
                .isEqualTo(2_190_501);
        assertThat(SolanaTerms.revocation(slot()).feeCap()).isEqualTo(5_000);
        assertThat(TokenProgram.TOKEN.accountRent()).isEqualTo((128 + 165) * 6_960);
    }

    @Test
    void termsOutsideTheBoundsAreRefused() {
        BigInteger one = BigInteger.ONE;
        refused("compute.limit", () -> new SolanaTerms(slot(), 1_400_001, one, null));
        refused("compute.limit", () -> new SolanaTerms(slot(), -1, one, null));
        refused("compute.price", () -> new SolanaTerms(slot(), 0, one, null));
        refused("compute.price", () -> new SolanaTerms(slot(), 1, one.negate(), null));
        refused("compute.price", () -> new SolanaTerms(slot(), 1, one.shiftLeft(64), null));
        refused("token.decimals", () -> new SolanaToken(TokenProgram.TOKEN, 256));
        refused("token.decimals", () -> new SolanaToken(TokenProgram.TOKEN, -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5",
                ":",
                "GsiUXyoc7TyKcsMunfr8ViLxiVNSzb52cdUpz5jbCWHe",
                "GsiUXyoc7TyKcsMunfr8ViLxiVNSzb52cdUpz5jbCWHe:",
                "GsiUXyoc7TyKcsMunfr8ViLxiVNSzb52cdUpz5jbCWHe:1:1",
                "GsiUXyoc7TyKcsMunfr8ViLxiVNSzb52cdUpz5jbCWHe:0siUXyoc7TyKcsMunfr8ViLxiVNSzb52cdUpz5jbCWHe"
            })
    void aSlotThatIsNoNonceAccountAndValueIsRefused(String value) {
        Slot slot = new Slot(MAINNET, SolanaSamples.sender().text(), value);
        refused("nonce.range", () -> SolanaTerms.revocation(slot));
    }

    @Test
    void aRevocationIsAdvanceNonceAloneAndNothingElse() {
        UnsignedTransfer unsigned = CODEC.build(SolanaSamples.revocation(), SolanaTerms.revocation(slot()));
        assertThat(SolanaReader.read(unsigned.bytes()).instructions()).hasSize(1);
        DecodedTransfer decoded = CODEC.decode(unsigned.bytes(), RULES);
        assertThat(decoded.kind()).isEqualTo(Kind.REVOKE);
        assertThat(decoded.amount()).isEqualTo(Amount.zero(SOL));
        assertThat(decoded.to()).isEqualTo(SolanaSamples.sender());
        assertThat(decoded.feeCap()).isEqualTo(5_000);
        assertThat(CODEC.slot(decoded, SolanaSamples.sender())).isEqualTo(slot());
        assertThat(SolanaSent.of(unsigned).kind()).isEqualTo(Kind.REVOKE);

        Payment one = new Payment(Amount.of(1, SOL), SolanaSamples.sender(), SolanaSamples.sender(), CAP);
        SolanaTerms terms = SolanaTerms.revocation(slot());
        refused("revoke.shape", () -> CODEC.build(SolanaSamples.revocation(one), terms));
        Payment away = new Payment(Amount.zero(SOL), SolanaSamples.sender(), SolanaSamples.recipient(), CAP);
        refused("revoke.shape", () -> CODEC.build(SolanaSamples.revocation(away), terms));
        SolanaTerms more = new SolanaTerms(slot(), 300, BigInteger.ONE, null);
        refused("revoke.shape", () -> CODEC.build(SolanaSamples.revocation(), more));
    }

    @Test
    void anIntentThatCannotBeBuiltIsRefusedByField() {
        TransferIntent coin = SolanaSamples.pay(SOL, 1);
        TransferIntent token = SolanaSamples.pay(USDT, 1);
        refused("value.zero", () -> CODEC.build(SolanaSamples.pay(SOL, 0), terms(coin)));
        refused("value.zero", () -> CODEC.build(SolanaSamples.pay(USDT, 0), terms(token)));
        refused("terms.token", () -> CODEC.build(coin, terms(token)));
        refused("terms.token", () -> CODEC.build(token, terms(coin)));
        refused("compute.limit", () -> CODEC.build(coin, SolanaTerms.revocation(slot())));
        Asset other = Asset.parse(MAINNET + "/slip44:60");
        refused("token.unknown", () -> CODEC.build(SolanaSamples.pay(other, 1), terms(coin)));
        refused("fee.cap", () -> CODEC.build(coin, new SolanaTerms(slot(), 1_400_000, CAP, null)));
        Slot foreign = new Slot(MAINNET, SolanaSamples.recipient().text(), NONCE.toString());
        refused("slot.wrong", () -> CODEC.build(coin, new SolanaTerms(foreign, 1, BigInteger.ONE, null)));
        refused("shape.memo", () -> CODEC.build(SolanaSamples.pay(coin.payment(), "w\n1"), terms(coin)));
        Amount much = new Amount(BigInteger.ONE.shiftLeft(63), SOL);
        Payment tooMuch = new Payment(much, SolanaSamples.sender(), SolanaSamples.recipient(), CAP);
        refused("amount.range", () -> CODEC.build(SolanaSamples.pay(tooMuch, "w-1"), terms(coin)));
        Address mint = new Address(MAINNET, USDT.reference());
        Payment toMint = new Payment(Amount.of(1, USDT), SolanaSamples.sender(), mint, CAP);
        assertThatThrownBy(() -> CODEC.build(SolanaSamples.pay(toMint, "w-1"), terms(token)))
                .isInstanceOf(dev.strongroom.chain.RefusedException.class);
        assertThatThrownBy(() -> CODEC.build(coin, SolanaSamples::slot)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTokenSentToItsOwnMintIsRefused() {
        AccountKey mint = key(SolanaSamples.recipient());
        SolanaTransaction paid = token(mint, mint);
        refused("recipient.contract", () -> SolanaShape.of(paid.message()));
    }

    @Test
    void withoutProofOfTheOwnerTheTokenAccountIsToldAndNothingIsSigned() {
        SolanaTransaction proved = token(key(USDT.reference()), key(SolanaSamples.recipient()));
        TokenPayment payment = ((SolanaTransaction.Token) java.util.Objects.requireNonNull(proved.pays())).payment();
        SolanaTransaction unproved = new SolanaTransaction(
                proved.payer(),
                proved.from(),
                NONCE.account(),
                NONCE.value(),
                proved.limit(),
                proved.price(),
                proved.memo(),
                new SolanaTransaction.Token(null, payment));
        byte[] bytes = SolanaWriter.write(unproved.message());
        DecodedTransfer decoded = CODEC.decode(bytes, RULES);
        assertThat(decoded.to().text()).isEqualTo(payment.destination().toString());
        assertThat(decoded.feeCap()).isEqualTo(5_060);
        UnsignedTransfer unsigned = new UnsignedTransfer(SolanaSamples.sender(), bytes);
        refused("recipient.unproved", () -> CODEC.sign(unsigned, SolanaSamples.signer()));
    }

    @Test
    void onlyTheKeyOfTheSenderSigns() {
        TransferIntent intent = SolanaSamples.pay(SOL, 1);
        UnsignedTransfer unsigned = CODEC.build(intent, terms(intent));
        UnsignedTransfer ofAnother = new UnsignedTransfer(SolanaSamples.recipient(), unsigned.bytes());
        UnsignedTransfer paidByAnother = new UnsignedTransfer(SolanaSamples.wallet(8), unsigned.bytes());
        refused("signer.wrong", () -> CODEC.sign(ofAnother, SolanaSamples.signer()));
        refused("signer.wrong", () -> CODEC.sign(paidByAnother, SolanaSamples.signer(8)));
        byte[] secret = new byte[32];
        secret[31] = 7;
        refused("signer.wrong", () -> CODEC.sign(unsigned, new Secp256k1Signer(secret)));

        SignedTransfer signed = CODEC.sign(unsigned, SolanaSamples.signer());
        assertThat(CODEC.readSigned(unsigned, signed.bytes()).txid()).isEqualTo(signed.txid());
        refused("signed.signer", () -> CODEC.readSigned(ofAnother, signed.bytes()));
        TransferIntent two = SolanaSamples.pay(SOL, 2);
        UnsignedTransfer other = CODEC.build(two, terms(two));
        refused("signed.changed", () -> CODEC.readSigned(other, signed.bytes()));
        refused("signed.fields", () -> CODEC.readSigned(unsigned, new byte[65]));
        refused("slot.wrong", () -> CODEC.slot(CODEC.decode(unsigned.bytes(), RULES), SolanaSamples.recipient()));
    }

    @Test
    void theRulesOfAPolicyDecideWhatMayMove() {
        TransferIntent coin = SolanaSamples.pay(SOL, 1);
        TransferIntent token = SolanaSamples.pay(USDT, 1);
        byte[] sol = CODEC.build(coin, terms(coin)).bytes();
        byte[] usdt = CODEC.build(token, terms(token)).bytes();
        SigningRules tokensOnly = new SigningRules(MAINNET, List.of(new Token(USDT, "USDT", 6)), CAP);
        assertThat(CODEC.decode(usdt, tokensOnly).kind()).isEqualTo(Kind.TOKEN);
        refused("token.unknown", () -> CODEC.decode(sol, tokensOnly));
        SigningRules other = new SigningRules(MAINNET, List.of(new Token(USDT, "USDT", 9)), CAP);
        refused("token.decimals", () -> CODEC.decode(usdt, other));
        SigningRules cheap = new SigningRules(MAINNET, RULES.tokens(), BigInteger.valueOf(5_059));
        refused("fee.cap", () -> CODEC.decode(sol, cheap));
    }

    @Test
    void accountsMayStandInAnotherOrderInsideTheirGroup() {
        SolanaMessage message =
                token(key(USDT.reference()), key(SolanaSamples.recipient())).message();
        List<AccountKey> keys = new ArrayList<>(message.accounts());
        Collections.swap(keys, 1, 2);
        List<Compiled> calls = message.instructions().stream()
                .map(call -> new Compiled(call.program(), swapped(call.accounts()), call.data()))
                .toList();
        DecodedTransfer other = CODEC.decode(SolanaWriter.write(with(message, message.header(), keys, calls)), RULES);
        assertThat(other).isEqualTo(CODEC.decode(SolanaWriter.write(message), RULES));
    }

    @Test
    void rightsThatNoCallNeedsAndAccountsThatNoneUsesAreRefused() {
        SolanaMessage message =
                token(key(USDT.reference()), key(SolanaSamples.recipient())).message();
        Header header = message.header();
        Header wider = new Header(1, 0, header.readonlyOthers() - 1);
        Header narrower = new Header(1, 0, header.readonlyOthers() + 1);
        List<AccountKey> more = new ArrayList<>(message.accounts());
        more.add(key(SolanaSamples.wallet(9)));
        Header oneMore = new Header(1, 0, header.readonlyOthers() + 1);
        List<AccountKey> twice = new ArrayList<>(message.accounts());
        twice.add(twice.getLast());
        canonicalRefused("bytes.canonical", with(message, wider, message.accounts(), message.instructions()));
        canonicalRefused("bytes.canonical", with(message, narrower, message.accounts(), message.instructions()));
        canonicalRefused("bytes.canonical", with(message, oneMore, more, message.instructions()));
        canonicalRefused("message.duplicate", with(message, oneMore, twice, message.instructions()));
        canonicalRefused(
                "message.header", with(message, new Header(1, 1, 0), message.accounts(), message.instructions()));
        Compiled far = new Compiled(40, new byte[0], new byte[0]);
        canonicalRefused("message.index", with(message, header, message.accounts(), List.of(far)));
        canonicalRefused("solana.nonce", with(message, header, message.accounts(), List.of()));
    }

    @Test
    void lengthsThatAreNotShortestAreRefused() {
        TransferIntent intent = SolanaSamples.revocation();
        byte[] bytes = CODEC.build(intent, terms(intent)).bytes();
        byte[] longer = new byte[bytes.length + 1];
        System.arraycopy(bytes, 0, longer, 0, 3);
        longer[3] = (byte) (bytes[3] | 0x80);
        System.arraycopy(bytes, 4, longer, 5, bytes.length - 4);
        refused("bytes.canonical", () -> CODEC.decode(longer, RULES));
        refused("bytes.empty", () -> CODEC.decode(new byte[0], RULES));
        refused("bytes.length", () -> CODEC.decode(new byte[4_097], RULES));
        refused("solana.version", () -> CODEC.decode(new byte[] {(byte) 0x82, 1}, RULES));
        refused("bytes.short", () -> CODEC.decode(new byte[] {1, 0}, RULES));
    }

    @Test
    void pathsAreThoseOfCoinTypeFiveHundredAndOne() {
        assertThat(CODEC.path(7)).isEqualTo("m/44'/501'/7'/0'");
        refused("path.index", () -> CODEC.path(-1));
    }

    private static void canonicalRefused(String code, SolanaMessage message) {
        byte[] bytes = SolanaWriter.write(message);
        refused(code, () -> CODEC.decode(bytes, RULES));
    }

    private static SolanaMessage with(
            SolanaMessage message, Header header, List<AccountKey> keys, List<Compiled> calls) {
        return new SolanaMessage(Version.LEGACY, header, keys, message.lifetime(), calls, List.of(), List.of());
    }

    private static byte[] swapped(byte[] accounts) {
        byte[] other = accounts.clone();
        for (int i = 0; i < other.length; i++) {
            if (other[i] == 1 || other[i] == 2) {
                other[i] ^= 3;
            }
        }
        return other;
    }

    private static SolanaTransaction token(AccountKey mint, AccountKey owner) {
        AccountKey from = key(SolanaSamples.sender());
        TokenPayment payment = new TokenPayment(
                TokenProgram.TOKEN,
                mint,
                TokenProgram.TOKEN.accountOf(from, mint),
                TokenProgram.TOKEN.accountOf(owner, mint),
                BigInteger.TEN,
                6);
        return new SolanaTransaction(
                from,
                from,
                NONCE.account(),
                NONCE.value(),
                60_000L,
                BigInteger.valueOf(1_000),
                Memo.of("w-1"),
                new SolanaTransaction.Token(owner, payment));
    }

    private static AccountKey key(Address address) {
        return key(address.text());
    }

    private static AccountKey key(String text) {
        return SolanaAddress.key(text);
    }
}
