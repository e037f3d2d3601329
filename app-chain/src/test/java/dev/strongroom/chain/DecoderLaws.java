package dev.strongroom.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What holds of any bytes that a codec is given: it refuses them by a code, or what it says of them builds the very
 * same bytes; and no signed bytes are taken but those that the key makes. {@code docs/fuzzing.md} tells how bytes are
 * looked for of which it does not hold.
 */
public abstract class DecoderLaws {
    private static final BigInteger NO_CAP = BigInteger.TWO.pow(320);

    private final Chain codec;
    private final SigningRules rules;
    private final Map<Address, Signer> keys = new LinkedHashMap<>();
    private final Address sender;
    private final List<UnsignedTransfer> shapes;
    private final List<SignedTransfer> signed;

    /**
     * @param shapes one good transaction of each kind, paid by the signer
     * @param others who sign beside
     */
    protected DecoderLaws(
            Chain codec, SigningRules rules, List<UnsignedTransfer> shapes, Signer signer, Signer... others) {
        this.codec = codec;
        this.rules = new SigningRules(rules.network(), rules.tokens(), NO_CAP);
        this.sender = codec.addressOf(rules.network(), signer.publicKey());
        keys.put(sender, signer);
        Arrays.stream(others).forEach(key -> keys.put(codec.addressOf(rules.network(), key.publicKey()), key));
        this.shapes = shapes;
        this.signed =
                shapes.stream().map(shape -> codec.sign(shape, keysOf(shape))).toList();
    }

    /** Builds from nothing but what is said, and asserts that the bytes are the same. */
    protected abstract void buildsTheSame(byte[] bytes, DecodedTransfer said);

    /** Bytes to begin with, good and bad, beside one transaction of each kind. */
    protected abstract Stream<byte[]> vectors();

    /** What else of the chain reads bytes; each refuses them, or asserts what it promises of them. */
    protected abstract List<Consumer<byte[]>> otherReaders();

    /** Throws whatever is no refusal; true where the bytes are taken for a payment. */
    public final boolean hold(byte[] bytes) {
        byte[] before = bytes.clone();
        DecodedTransfer said = decoded(bytes);
        if (said != null) {
            buildsTheSame(bytes, said);
            takesOnePlace(said);
            isSignedByItsSignersAlone(bytes, said);
        }
        for (int shape = 0; shape < shapes.size(); shape++) {
            isTheOneSignedFormOrRefused(bytes, shape);
        }
        for (Consumer<byte[]> reader : otherReaders()) {
            orRefused(() -> {
                reader.accept(bytes);
                return bytes;
            });
        }
        assertThat(bytes).as("the caller's bytes").isEqualTo(before);
        return said != null;
    }

    /** One good transaction of each kind, yet to be signed. */
    public final Stream<byte[]> payments() {
        return shapes.stream().map(UnsignedTransfer::bytes);
    }

    /** What a fuzzer begins with; among them what earlier runs found. */
    public final List<byte[]> seeds() {
        return Stream.of(
                        payments(),
                        signed.stream().map(SignedTransfer::bytes),
                        vectors(),
                        Seeds.lines(getClass(), "fuzz-inputs.txt"))
                .flatMap(seeds -> seeds)
                .toList();
    }

    protected final Address sender() {
        return sender;
    }

    /** Null where the bytes are refused. */
    protected final @Nullable DecodedTransfer decoded(byte[] bytes) {
        return orRefused(() -> codec.decode(bytes, rules));
    }

    /** Where bytes do not name who pays, a revocation is of its recipient and all else of whoever signs. */
    protected final Address payer(DecodedTransfer said) {
        Address named = said.payer();
        if (named != null) {
            return named;
        }
        return said.kind() == DecodedTransfer.Kind.REVOKE ? said.to() : sender;
    }

    private void takesOnePlace(DecodedTransfer said) {
        Slot slot = codec.slot(said, payer(said));
        assertThat(slot.holder()).isEqualTo(payer(said).text());
        assertThat(slot.value()).isEqualTo(said.nonce()).hasSizeLessThanOrEqualTo(128);
        assertThat(codec.place(slot)).isNotNull();
    }

    /** The keys of who signs, and of the sender in place of whoever is not known. */
    private Signer[] keysOf(UnsignedTransfer unsigned) {
        Signer known = Objects.requireNonNull(keys.get(sender));
        return unsigned.signers().stream()
                .map(address -> keys.getOrDefault(address, known))
                .toArray(Signer[]::new);
    }

    private void isSignedByItsSignersAlone(byte[] bytes, DecodedTransfer said) {
        Address payer = payer(said);
        Address from = said.from();
        List<Address> signers = from == null || from.equals(payer) ? List.of(payer) : List.of(payer, from);
        UnsignedTransfer unsigned = new UnsignedTransfer(signers, bytes);
        SignedTransfer made = orRefused(() -> codec.sign(unsigned, keysOf(unsigned)));
        assertThat(made != null)
                .as("is signed by %s", signers)
                .isEqualTo(keys.keySet().containsAll(signers) && isProved(said));
        if (made != null) {
            SignedTransfer back = codec.readSigned(unsigned, made.bytes());
            assertThat(back.txid()).isEqualTo(made.txid());
            assertThat(codec.txid(unsigned).orElse(back.txid())).isEqualTo(back.txid());
        }
    }

    private void isTheOneSignedFormOrRefused(byte[] bytes, int shape) {
        SignedTransfer read = orRefused(() -> codec.readSigned(shapes.get(shape), bytes));
        if (read != null) {
            assertThat(bytes)
                    .as("a second signature")
                    .isEqualTo(signed.get(shape).bytes());
            assertThat(read.txid()).isEqualTo(signed.get(shape).txid());
        }
    }

    /** Whether bytes show whose account is paid; a token account alone, as Solana has it, is not enough to sign. */
    private static boolean isProved(DecodedTransfer said) {
        return !said.to().text().equals(said.details().get("recipientAccount"));
    }

    private static <T> @Nullable T orRefused(Supplier<T> call) {
        try {
            return call.get();
        } catch (RefusedException refused) {
            assertThat(refused.code()).isNotBlank();
            return null;
        }
    }
}
