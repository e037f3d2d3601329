package dev.strongroom.chain.solana;

import static dev.strongroom.chain.solana.SolanaSamples.CODEC;
import static dev.strongroom.chain.solana.SolanaSamples.RULES;
import static dev.strongroom.chain.solana.SolanaSamples.SOL;
import static dev.strongroom.chain.solana.SolanaSamples.USDT;
import static dev.strongroom.chain.solana.SolanaSamples.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No change of any byte goes unseen, and no bytes at all make the codec fail in another way than by a refusal. */
class SolanaMutationTest {
    private static final List<byte[]> BYTES =
            shapes().map(intent -> build(intent).bytes()).toList();

    static Stream<TransferIntent> shapes() {
        return Stream.of(
                SolanaSamples.pay(SOL, 1_234_567_890L),
                SolanaSamples.pay(USDT, 12_500_500_000L),
                SolanaSamples.revocation());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void everyOtherValueOfEveryByteIsRefusedOrVisible(TransferIntent intent) {
        everyOtherValueOfEveryByteIsRefusedOrVisible(build(intent).bytes());
    }

    @Test
    void everyOtherValueOfEveryByteOfAMessageOfVersionZeroIsRefusedOrVisible() {
        SolanaMessage legacy = SolanaReader.read(BYTES.get(0));
        SolanaMessage zero = new SolanaMessage(
                SolanaMessage.Version.V0,
                legacy.header(),
                legacy.accounts(),
                legacy.lifetime(),
                legacy.instructions(),
                List.of(),
                List.of());
        everyOtherValueOfEveryByteIsRefusedOrVisible(SolanaWriter.write(zero));
    }

    private static void everyOtherValueOfEveryByteIsRefusedOrVisible(byte[] bytes) {
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
        byte[] signed = CODEC.sign(unsigned, SolanaSamples.signer()).bytes();
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
        byte[] signed = CODEC.sign(unsigned, SolanaSamples.signer()).bytes();
        for (int length = 0; length < unsigned.bytes().length; length++) {
            byte[] cut = Arrays.copyOf(unsigned.bytes(), length);
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
        byte[] signed = CODEC.sign(unsigned, SolanaSamples.signer()).bytes();
        refused("bytes.trailing", () -> CODEC.decode(longer(unsigned.bytes()), RULES));
        refused("signed.changed", () -> CODEC.readSigned(unsigned, longer(signed)));
    }

    @Property(tries = 3000)
    void randomBytesAreRefused(@ForAll @Size(max = 400) byte[] noise) {
        assertRefused(() -> CODEC.decode(noise, RULES));
        byte[] typed = noise.clone();
        if (typed.length > 1) {
            typed[0] = (byte) ((typed[0] & 1) | 0x80);
            typed[1] = 1;
        }
        assertRefused(() -> CODEC.decode(typed, RULES));
    }

    /** What is cut out, doubled or pasted inside a good transaction never decodes to that transaction. */
    @Property(tries = 3000)
    void splicedBytesAreRefusedOrVisible(
            @ForAll @IntRange(max = 2) int shape,
            @ForAll @IntRange(max = 650) int from,
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
        return CODEC.build(intent, SolanaSamples.terms(intent));
    }

    private static byte[] longer(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length + 1);
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
