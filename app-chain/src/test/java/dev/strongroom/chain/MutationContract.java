package dev.strongroom.chain;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No change of any byte goes unseen, and no bytes at all make a codec fail in another way than by a refusal. A chain
 * gives one transaction of each shape.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class MutationContract {
    private final Chain codec;
    private final SigningRules rules;
    private final List<Signer> signers;
    private final List<UnsignedTransfer> shapes;

    /** @param signers of every shape as many as it needs, in this order */
    protected MutationContract(Chain codec, SigningRules rules, List<UnsignedTransfer> shapes, Signer... signers) {
        this.codec = codec;
        this.rules = rules;
        this.signers = List.of(signers);
        this.shapes = shapes;
    }

    /** Noise that is taken for a transaction by its first bytes. */
    protected abstract byte[] typed(byte[] noise);

    protected final DecodedTransfer decode(byte[] bytes) {
        return codec.decode(bytes, rules);
    }

    protected final byte[] signed(UnsignedTransfer unsigned) {
        return codec.sign(
                        unsigned,
                        signers.stream().limit(unsigned.signers().size()).toArray(Signer[]::new))
                .bytes();
    }

    final Stream<UnsignedTransfer> shapes() {
        return shapes.stream();
    }

    @ParameterizedTest(name = "shape {index}")
    @MethodSource("shapes")
    final void everyOtherValueOfEveryByteIsRefusedOrVisible(UnsignedTransfer unsigned) {
        Mutations.everyOtherValueOfEveryByteIsRefusedOrVisible(unsigned.bytes(), this::decode);
    }

    @ParameterizedTest(name = "shape {index}")
    @MethodSource("shapes")
    final void aSignedTransactionWithOneChangedByteIsRefused(UnsignedTransfer unsigned) {
        Mutations.everyChangeOfAByteIsRefused(signed(unsigned), bytes -> codec.readSigned(unsigned, bytes));
    }

    @ParameterizedTest(name = "shape {index}")
    @MethodSource("shapes")
    final void everyTruncationIsRefused(UnsignedTransfer unsigned) {
        Mutations.everyTruncationIsRefused(unsigned.bytes(), this::decode);
        Mutations.everyTruncationIsRefused(signed(unsigned), bytes -> codec.readSigned(unsigned, bytes));
    }

    @ParameterizedTest(name = "shape {index}")
    @MethodSource("shapes")
    final void whateverFollowsTheTransactionIsRefused(UnsignedTransfer unsigned) {
        Mutations.everyByteThatFollowsIsRefused(unsigned.bytes(), this::decode);
        Mutations.everyByteThatFollowsIsRefused(signed(unsigned), bytes -> codec.readSigned(unsigned, bytes));
    }

    @Property(tries = 3000)
    final void randomBytesAreRefused(@ForAll @Size(max = 400) byte[] noise) {
        Mutations.assertRefused(noise, this::decode);
        Mutations.assertRefused(noise, bytes -> codec.readSigned(shapes.getFirst(), bytes));
        Mutations.assertRefused(typed(noise), this::decode);
    }

    /** What is cut out, doubled or pasted inside a good transaction never decodes to that transaction. */
    @Property(tries = 5000)
    final void splicedBytesAreRefusedOrVisible(
            @ForAll @IntRange(max = 59) int shape,
            @ForAll @IntRange(max = 1231) int from,
            @ForAll @IntRange(max = 40) int length,
            @ForAll @Size(max = 40) byte[] paste) {
        byte[] good = shapes.get(shape % shapes.size()).bytes();
        Mutations.aSpliceIsRefusedOrVisible(good, from % (good.length + 1), length, paste, this::decode);
    }
}
