package dev.strongroom.chain.evm;

import dev.strongroom.chain.Chain;
import dev.strongroom.chain.DecoderLaws;
import dev.strongroom.chain.DecoderLawsContract;

class EvmLawsTest extends DecoderLawsContract {
    EvmLawsTest() {
        super(new EvmCodec());
    }

    @Override
    protected DecoderLaws laws(Chain codec) {
        return new EvmLaws(codec);
    }
}
