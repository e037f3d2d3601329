package dev.strongroom.chain.tron;

import static dev.strongroom.chain.tron.TronSamples.CODEC;
import static dev.strongroom.chain.tron.TronSamples.MAINNET;
import static dev.strongroom.chain.tron.TronSamples.RULES;
import static dev.strongroom.chain.tron.TronSamples.TRX;
import static dev.strongroom.chain.tron.TronSamples.USDT;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.MutationContract;
import dev.strongroom.chain.Mutations;
import dev.strongroom.chain.UnsignedTransfer;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** The fee limit stands last in the bytes: cut off, it leaves a whole transaction that is no payment of a token. */
class TronMutationTest extends MutationContract {
    private static final List<UnsignedTransfer> SHAPES =
            List.of(build(TRX, 1_234_567_890_123L, BigInteger.ZERO), build(USDT, 12_500_500_000L, TronSamples.FEE_LIMIT));

    TronMutationTest() {
        super(CODEC, RULES, TronSamples.signer(), SHAPES);
    }

    /** Every beginning is taken: protobuf has no first byte of its own. */
    @Override
    protected byte[] typed(byte[] noise) {
        return noise;
    }

    @Property(tries = 3000)
    void randomBytesAreNoStepEither(@ForAll @Size(max = 200) byte[] noise) {
        Mutations.assertRefused(noise, bytes -> new TronResources().read(MAINNET, bytes));
    }

    private static UnsignedTransfer build(Asset asset, long units, BigInteger feeLimit) {
        TronTerms terms = new TronTerms(TronSamples.slot(), feeLimit, 2, "w-1");
        return CODEC.build(TronSamples.pay(asset, units), terms);
    }
}
