package dev.strongroom.chain.evm;

import static dev.strongroom.chain.evm.EvmSamples.CODEC;
import static dev.strongroom.chain.evm.EvmSamples.ETHER;
import static dev.strongroom.chain.evm.EvmSamples.RULES;
import static dev.strongroom.chain.evm.EvmSamples.USDT;
import static dev.strongroom.chain.evm.EvmSamples.refused;

import dev.strongroom.chain.MutationContract;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EvmMutationTest extends MutationContract {
    private static final List<UnsignedTransfer> SHAPES = Stream.of(
                    EvmSamples.pay(ETHER, 1_234_567_890_123_456_789L),
                    EvmSamples.pay(USDT, 12_500_500_000L),
                    EvmSamples.revocation())
            .map(EvmMutationTest::build)
            .toList();

    EvmMutationTest() {
        super(CODEC, RULES, EvmSamples.signer(), SHAPES);
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
        for (UnsignedTransfer unsigned : SHAPES) {
            refused("bytes.trailing", () -> decode(longer(unsigned.bytes())));
            refused("bytes.trailing", () -> CODEC.readSigned(unsigned, longer(signed(unsigned))));
        }
    }

    private static UnsignedTransfer build(TransferIntent intent) {
        return CODEC.build(intent, EvmSamples.terms());
    }

    private static byte[] longer(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length + 1);
    }
}
