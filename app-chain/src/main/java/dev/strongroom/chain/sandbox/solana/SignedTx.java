package dev.strongroom.chain.sandbox.solana;

import java.util.List;
import java.util.Optional;

/**
 * A transaction that was read from its bytes and whose signatures are not yet checked.
 *
 * @param raw the whole of it
 * @param signatures one for each of the first keys
 * @param message what is signed
 * @param version empty for a legacy message, else the version's number
 * @param header who signs and who may be written to
 * @param keys every account that it names, signers first
 * @param blockhash recent, or the value of a nonce account; base58
 * @param instructions carried out in order
 */
record SignedTx(
        Bytes raw,
        List<Bytes> signatures,
        Bytes message,
        Optional<Integer> version,
        Header header,
        List<Pubkey> keys,
        String blockhash,
        List<Step> instructions) {
    /**
     * The counts at the beginning of a message.
     *
     * @param signers keys at the front that sign
     * @param readonlySigned the last of these, which are not written to
     * @param readonlyUnsigned keys at the end that are not written to
     */
    record Header(int signers, int readonlySigned, int readonlyUnsigned) {}

    /**
     * One instruction.
     *
     * @param program index of its program among the keys
     * @param accounts indexes among the keys
     * @param data for the program
     */
    record Step(int program, List<Integer> accounts, Bytes data) {}

    SignedTx {
        signatures = List.copyOf(signatures);
        keys = List.copyOf(keys);
        instructions = List.copyOf(instructions);
    }

    /** The first signature, by which the transaction is known. */
    String id() {
        return signatures.getFirst().base58();
    }

    Pubkey payer() {
        return keys.getFirst();
    }

    Pubkey program(Step step) {
        return keys.get(step.program());
    }

    boolean isSigner(int index) {
        return index < header.signers();
    }

    boolean isWritable(int index) {
        return isSigner(index)
                ? index < header.signers() - header.readonlySigned()
                : index < keys.size() - header.readonlyUnsigned();
    }

    /** The same with another lifetime, for a trial that asks for it. */
    SignedTx withBlockhash(String other) {
        return new SignedTx(raw, signatures, message, version, header, keys, other, instructions);
    }
}
