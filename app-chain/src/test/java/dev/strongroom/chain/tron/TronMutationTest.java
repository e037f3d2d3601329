package dev.strongroom.chain.tron;

import static dev.strongroom.chain.tron.TronSamples.CODEC;
import static dev.strongroom.chain.tron.TronSamples.MAINNET;
import static dev.strongroom.chain.tron.TronSamples.RULES;
import static dev.strongroom.chain.tron.TronSamples.TRX;
import static dev.strongroom.chain.tron.TronSamples.USDT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No change of any byte goes unseen, and no bytes at all make the codec fail in another way than by a refusal. */
class TronMutationTest {
    private static final List<byte[]> BYTES =
            shapes().map(intent -> build(intent).bytes()).toList();

    static Stream<TransferIntent> shapes() {
        return Stream.of(TronSamples.pay(TRX, 1_234_567_890_123L), TronSamples.pay(USDT, 12_500_500_000L));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void everyOtherValueOfEveryByteIsRefusedOrVisible(TransferIntent intent) {
        byte[] bytes = build(intent).bytes();
        Set<DecodedTransfer> seen = new HashSet<>();
        seen.add(CODEC.decode(bytes, RULES));
        int accepted = 0;
        for (int at = 0; at < bytes.length; at++) {
            for (int by = 1; by < 256; by++) {
                byte[] changed = bytes.clone();
                changed[at] ^= (byte) by;
                try {
                    assertThat(seen.add(CODEC.decode(changed, RULES)))
                            .as("byte %d changed by %02x is seen", at, by)
                            .isTrue();
                    accepted++;
                } catch (RefusedException refused) {
                    assertThat(refused.code()).isNotBlank();
                }
            }
        }
        assertThat(accepted)
                .as("changes that are legal payments of another kind")
                .isPositive();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aSignedTransactionWithOneChangedByteIsRefused(TransferIntent intent) {
        UnsignedTransfer unsigned = build(intent);
        byte[] signed = CODEC.sign(unsigned, TronSamples.signer()).bytes();
        for (int at = 0; at < signed.length; at++) {
            for (int by : new int[] {1, 2, 4, 8, 16, 32, 64, 128, 255}) {
                byte[] changed = signed.clone();
                changed[at] ^= (byte) by;
                assertRefused(() -> CODEC.readSigned(unsigned, changed));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void everyTruncationIsRefused(TransferIntent intent) {
        UnsignedTransfer unsigned = build(intent);
        byte[] signed = CODEC.sign(unsigned, TronSamples.signer()).bytes();
        for (int length = 0; length < unsigned.bytes().length; length++) {
            byte[] cut = Arrays.copyOf(unsigned.bytes(), length);
            // the fee limit stands last: without it the rest is whole, and no payment of a token
            assertRefused(() -> CODEC.decode(cut, RULES));
        }
        for (int length = 0; length < signed.length; length++) {
            byte[] cut = Arrays.copyOf(signed, length);
            assertRefused(() -> CODEC.readSigned(unsigned, cut));
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void whateverFollowsTheTransactionIsRefused(TransferIntent intent) {
        UnsignedTransfer unsigned = build(intent);
        byte[] signed = CODEC.sign(unsigned, TronSamples.signer()).bytes();
        for (int last = 0; last < 256; last++) {
            byte[] longer = longer(unsigned.bytes(), last);
            assertRefused(() -> CODEC.decode(longer, RULES));
            byte[] longerSigned = longer(signed, last);
            assertRefused(() -> CODEC.readSigned(unsigned, longerSigned));
        }
    }

    @Property(tries = 3000)
    void randomBytesAreRefused(@ForAll @Size(max = 200) byte[] noise) {
        assertRefused(() -> CODEC.decode(noise, RULES));
        assertRefused(() -> new TronResources().read(MAINNET, noise));
        assertRefused(() -> CODEC.readSigned(build(TronSamples.pay(TRX, 1)), noise));
    }

    /** What is cut out, doubled or pasted inside a good transaction never decodes to that transaction. */
    @Property(tries = 5000)
    void splicedBytesAreRefusedOrVisible(
            @ForAll @IntRange(max = 1) int shape,
            @ForAll @IntRange(max = 230) int from,
            @ForAll @IntRange(max = 40) int length,
            @ForAll @Size(max = 40) byte[] paste) {
        byte[] bytes = BYTES.get(shape);
        int start = Math.min(from, bytes.length);
        int end = Math.min(start + length, bytes.length);
        byte[] spliced = Arrays.copyOf(bytes, start + paste.length + bytes.length - end);
        System.arraycopy(paste, 0, spliced, start, paste.length);
        System.arraycopy(bytes, end, spliced, start + paste.length, bytes.length - end);
        if (Arrays.equals(spliced, bytes)) {
            return;
        }
        try {
            assertThat(CODEC.decode(spliced, RULES)).isNotEqualTo(CODEC.decode(bytes, RULES));
        } catch (RefusedException refused) {
            assertThat(refused.code()).isNotBlank();
        }
    }

    private static UnsignedTransfer build(TransferIntent intent) {
        boolean coin = intent.payment().amount().asset().isNative();
        BigInteger feeLimit = coin ? BigInteger.ZERO : TronSamples.FEE_LIMIT;
        return CODEC.build(intent, new TronTerms(TronSamples.slot(), feeLimit, 2, "w-1"));
    }

    private static byte[] longer(byte[] bytes, int last) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        longer[bytes.length] = (byte) last;
        return longer;
    }

    private static void assertRefused(Runnable call) {
        try {
            call.run();
        } catch (RefusedException refused) {
            assertThat(refused.code()).isNotBlank();
            return;
        }
        throw new AssertionError("was accepted");
    }
}
