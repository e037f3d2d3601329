package dev.strongroom.chain.tron;

import dev.strongroom.chain.Chain;
import dev.strongroom.chain.DecoderLaws;
import dev.strongroom.chain.DecoderLawsContract;

class TronLawsTest extends DecoderLawsContract {
    TronLawsTest() {
        super(new TronCodec());
    }

    @Override
    protected DecoderLaws laws(Chain codec) {
        return new TronLaws(codec);
    }
}
