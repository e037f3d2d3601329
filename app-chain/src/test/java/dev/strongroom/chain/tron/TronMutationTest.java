package dev.strongroom.chain.tron;

import static dev.strongroom.chain.tron.TronSamples.CODEC;
import static dev.strongroom.chain.tron.TronSamples.MAINNET;
import static dev.strongroom.chain.tron.TronSamples.RULES;

import dev.strongroom.chain.MutationContract;
import dev.strongroom.chain.Mutations;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** The fee limit stands last in the bytes: cut off, it leaves a whole transaction that is no payment of a token. */
class TronMutationTest extends MutationContract {
    TronMutationTest() {
        super(CODEC, RULES, TronSamples.shapes(), TronSamples.signer());
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
}
