package dev.strongroom.chain.sandbox.solana;

/** A built-in program. */
interface Program {
    /**
     * Carries one instruction out. Throws {@link InstructionFailure}, or {@link BytesReader.Malformed} for its data.
     */
    void run(Frame frame);

    /** About as many compute units as the real one takes for this instruction. */
    long units(Bytes data);
}
