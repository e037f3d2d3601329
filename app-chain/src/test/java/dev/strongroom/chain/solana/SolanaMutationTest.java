package dev.strongroom.chain.solana;

import static dev.strongroom.chain.solana.SolanaSamples.CODEC;
import static dev.strongroom.chain.solana.SolanaSamples.RULES;
import static dev.strongroom.chain.solana.SolanaSamples.refused;

import dev.strongroom.chain.MutationContract;
import dev.strongroom.chain.UnsignedTransfer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SolanaMutationTest extends MutationContract {
    SolanaMutationTest() {
        super(CODEC, RULES, SolanaSamples.shapes(), SolanaSamples.signer(), SolanaSamples.signer(9));
    }

    @Override
    protected byte[] typed(byte[] noise) {
        byte[] typed = noise.clone();
        if (typed.length > 1) {
            typed[0] = (byte) ((typed[0] & 1) | 0x80);
            typed[1] = 1;
        }
        return typed;
    }

    @Test
    void whatFollowsTheTransactionIsRefusedByName() {
        for (UnsignedTransfer unsigned : SolanaSamples.shapes()) {
            refused("bytes.trailing", () -> decode(longer(unsigned.bytes())));
            refused("signed.changed", () -> CODEC.readSigned(unsigned, longer(signed(unsigned))));
        }
    }

    private static byte[] longer(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length + 1);
    }
}
