package dev.strongroom.chain.tron;

import static dev.strongroom.chain.tron.TronSamples.CODEC;
import static dev.strongroom.chain.tron.TronSamples.RULES;

import dev.strongroom.chain.MutationContract;

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
}
