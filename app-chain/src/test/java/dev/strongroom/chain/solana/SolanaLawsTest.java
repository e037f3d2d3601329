package dev.strongroom.chain.solana;

import dev.strongroom.chain.Chain;
import dev.strongroom.chain.DecoderLaws;
import dev.strongroom.chain.DecoderLawsContract;

class SolanaLawsTest extends DecoderLawsContract {
    SolanaLawsTest() {
        super(new SolanaCodec());
    }

    @Override
    protected DecoderLaws laws(Chain codec) {
        return new SolanaLaws(codec);
    }
}
