package dev.strongroom.chain.sandbox.evm;

/** A contract that the network has built in instead of bytecode. */
interface Contract {
    Account address();

    /** What {@code eth_getCode} answers: an invalid instruction and its name, so that nobody takes it for real code. */
    String code();

    /** Whether it knows the function that the call data names. */
    boolean knows(String data);

    /** Carries a call out on paper. */
    Outcome call(Frame frame);
}
