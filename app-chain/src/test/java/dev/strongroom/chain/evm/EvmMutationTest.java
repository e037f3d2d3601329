package dev.strongroom.chain.evm;

import static dev.strongroom.chain.evm.EvmSamples.CODEC;
import static dev.strongroom.chain.evm.EvmSamples.RULES;
import static dev.strongroom.chain.evm.EvmSamples.refused;

import dev.strongroom.chain.MutationContract;
import dev.strongroom.chain.UnsignedTransfer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EvmMutationTest extends MutationContract {
    EvmMutationTest() {
        super(CODEC, RULES, EvmSamples.shapes(), EvmSamples.signer());
    }

    @Override
    protected byte[] typed(byte[] noise) {
        byte[] typed = noise.clone();
        if (typed.length > 1) {
            typed[0] = 2;
            typed[1] |= (byte) 0xc0;
        }
        return typed;
    }

    @Test
    void whatFollowsTheTransactionIsRefusedByName() {
        for (UnsignedTransfer unsigned : EvmSamples.shapes()) {
            refused("bytes.trailing", () -> decode(longer(unsigned.bytes())));
            refused("bytes.trailing", () -> CODEC.readSigned(unsigned, longer(signed(unsigned))));
        }
    }

    private static byte[] longer(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length + 1);
    }
}
