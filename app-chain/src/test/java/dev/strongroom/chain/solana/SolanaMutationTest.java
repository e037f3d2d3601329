package dev.strongroom.chain.solana;

import static dev.strongroom.chain.solana.SolanaSamples.CODEC;
import static dev.strongroom.chain.solana.SolanaSamples.RULES;
import static dev.strongroom.chain.solana.SolanaSamples.SOL;
import static dev.strongroom.chain.solana.SolanaSamples.USDT;
import static dev.strongroom.chain.solana.SolanaSamples.refused;

import dev.strongroom.chain.MutationContract;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SolanaMutationTest extends MutationContract {
    private static final UnsignedTransfer COIN = build(SolanaSamples.pay(SOL, 1_234_567_890L));
    private static final List<UnsignedTransfer> SHAPES = List.of(
            COIN,
            build(SolanaSamples.pay(USDT, 12_500_500_000L)),
            build(SolanaSamples.revocation()),
            ofVersionZero(COIN));

    SolanaMutationTest() {
        super(CODEC, RULES, SolanaSamples.signer(), SHAPES);
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
        for (UnsignedTransfer unsigned : SHAPES) {
            refused("bytes.trailing", () -> decode(longer(unsigned.bytes())));
            refused("signed.changed", () -> CODEC.readSigned(unsigned, longer(signed(unsigned))));
        }
    }

    private static UnsignedTransfer build(TransferIntent intent) {
        return CODEC.build(intent, SolanaSamples.terms(intent));
    }

    /** The same payment in a message of version 0, which is read though it is not built. */
    static UnsignedTransfer ofVersionZero(UnsignedTransfer legacy) {
        SolanaMessage message = SolanaReader.read(legacy.bytes());
        SolanaMessage zero = new SolanaMessage(
                SolanaMessage.Version.V0,
                message.header(),
                message.accounts(),
                message.lifetime(),
                message.instructions(),
                List.of(),
                List.of());
        return new UnsignedTransfer(legacy.from(), SolanaWriter.write(zero));
    }

    private static byte[] longer(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length + 1);
    }
}
