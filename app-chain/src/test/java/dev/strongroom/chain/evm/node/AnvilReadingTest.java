package dev.strongroom.chain.evm.node;

class AnvilReadingTest extends EvmReadingContract {
    @Override
    NodeUnderTest start() {
        return new AnvilUnderTest();
    }
}
