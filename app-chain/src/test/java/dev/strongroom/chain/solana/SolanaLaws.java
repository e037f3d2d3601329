package dev.strongroom.chain.solana;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.DecoderLaws;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.Seeds;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.chain.solana.SolanaTransaction.Token;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The laws of {@link SolanaCodec} and {@link SolanaNonces}. */
public final class SolanaLaws extends DecoderLaws {
    private final Chain codec;

    public SolanaLaws(Chain codec) {
        super(codec, SolanaSamples.RULES, SolanaSamples.shapes(), SolanaSamples.signer(), SolanaSamples.signer(9));
        this.codec = codec;
    }

    @Override
    protected Stream<byte[]> vectors() {
        UnsignedTransfer opening = SolanaNonces.creation(
                sender(),
                SolanaSamples.recipient(),
                3,
                SolanaNonces.RENT,
                SolanaSamples.NONCE.value().toString());
        return Stream.concat(
                Stream.of(opening.bytes()),
                Seeds.vectors(SolanaLaws.class, "kit-vectors.json", "unsigned", "signed", "hex"));
    }

    /**
     * Bytes may leave out limit, price, memo and the opening of an account, and order their accounts otherwise; so what
     * they say is written in our own form, and that must say the same. Where nothing is left out, it is what we build.
     */
    @Override
    protected void buildsTheSame(byte[] bytes, DecodedTransfer said) {
        SolanaMessage message = SolanaReader.read(bytes);
        SolanaTransaction read = SolanaShape.of(message);
        SolanaMessage own = read.message();
        byte[] ours = SolanaWriter.write(own);
        assertThat(SolanaShape.of(SolanaReader.read(ours))).isEqualTo(read);
        assertThat(withoutVersion(decoded(ours))).isEqualTo(withoutVersion(said));
        if (message.version() == own.version() && message.accounts().equals(own.accounts())) {
            assertThat(bytes).isEqualTo(ours);
        }
        if (isWhole(read)) {
            TransferIntent intent = intent(said);
            UnsignedTransfer anew = codec.build(intent, terms(read, codec.slot(said, payer(said))));
            assertThat(anew.bytes()).isEqualTo(ours);
            SolanaSent sent = SolanaSent.of(anew);
            assertThat(sent.kind()).isEqualTo(said.kind());
            assertThat(sent.from()).isEqualTo(said.from());
            assertThat(sent.to()).isEqualTo(said.to());
            assertThat(sent.units()).isEqualTo(said.amount().units());
        }
    }

    private static @Nullable DecodedTransfer withoutVersion(@Nullable DecodedTransfer said) {
        if (said == null) {
            return null;
        }
        SortedMap<String, String> details = new TreeMap<>(said.details());
        details.remove("version");
        return new DecodedTransfer(
                said.kind(), said.amount(), said.from(), said.payer(), said.to(), said.feeCap(), said.nonce(), details);
    }

    /** Whether it has all that we put into a payment, or is a revocation, which has nothing of it. */
    private static boolean isWhole(SolanaTransaction read) {
        if (read.pays() == null) {
            return true;
        }
        boolean proved = !(read.pays() instanceof Token token) || token.owner() != null;
        return proved
                && read.computeLimit() > 0
                && read.price() != null
                && read.memo() != null
                && read.memo().program().equals(Programs.MEMO);
    }

    private TransferIntent intent(DecodedTransfer said) {
        Address from = Objects.requireNonNull(said.from());
        Payment payment = new Payment(said.amount(), from, said.to(), said.feeCap());
        String memo = String.valueOf(said.details().get("memo"));
        if (!from.equals(payer(said))) {
            return SolanaSamples.sweep(payment, memo);
        }
        return said.kind() == DecodedTransfer.Kind.REVOKE
                ? SolanaSamples.revocation(payment)
                : SolanaSamples.pay(payment, memo);
    }

    private static SolanaTerms terms(SolanaTransaction read, Slot slot) {
        SolanaToken token = read.pays() instanceof Token(AccountKey _, TokenPayment paid)
                ? new SolanaToken(paid.program(), paid.decimals())
                : null;
        return new SolanaTerms(
                slot,
                read.computeLimit(),
                read.microLamports(),
                token,
                read.signers().size());
    }

    @Override
    protected List<Consumer<byte[]>> otherReaders() {
        return List.of(
                bytes ->
                        assertThat(SolanaWriter.write(SolanaReader.read(bytes))).isEqualTo(bytes),
                bytes -> SolanaSent.of(new SignedTransfer(sender(), bytes, "")),
                this::opensANonceAccountOfThePool);
    }

    private void opensANonceAccountOfThePool(byte[] bytes) {
        SolanaNonces.signCreation(new UnsignedTransfer(sender(), bytes), SolanaSamples.signer());
        assertThat(decoded(bytes)).as("the same bytes as a payment").isNull();
    }
}
